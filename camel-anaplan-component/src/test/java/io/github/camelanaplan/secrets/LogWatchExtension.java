/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.secrets;

import java.util.function.Supplier;

import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test when anything that was logged meanwhile shows a secret. JUnit finds it by itself and applies it to all tests
 * of the module: see {@code junit-platform.properties}.
 */
public final class LogWatchExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final Supplier<LoggerContext> logging;

    public LogWatchExtension() {
        this(() -> LoggerContext.getContext(false));
    }

    LogWatchExtension(Supplier<LoggerContext> logging) {
        this.logging = logging;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        watch(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        watch(context).begins(name(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LogWatch watch = watch(context);
        watch.ends(name(context));
        watch.check();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        watch(context).check();
    }

    private static String name(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
    }

    /** One for all, closed by JUnit after the last test: what was found after that fails the run as a whole. */
    private LogWatch watch(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(LogWatchExtension.class))
                .getOrComputeIfAbsent(LogWatch.class, key -> LogWatch.over(logging.get()), LogWatch.class);
    }
}
