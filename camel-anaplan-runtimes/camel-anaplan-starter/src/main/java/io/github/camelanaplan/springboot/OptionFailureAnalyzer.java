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
package io.github.camelanaplan.springboot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Tells in a few lines, in place of a stack trace, which option keeps the application from starting. */
final class OptionFailureAnalyzer extends AbstractFailureAnalyzer<AnaplanConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, AnaplanConfigurationException cause) {
        return new FailureAnalysis(
                "The Anaplan component cannot start: " + cause.getMessage() + ".",
                "Correct the option where it is set: in the URI of the endpoint, or as " + UnknownOptionAnalyzer.PREFIX
                        + ".* in the properties of the application.",
                cause);
    }
}
