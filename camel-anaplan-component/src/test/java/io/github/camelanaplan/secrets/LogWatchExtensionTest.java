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

import java.util.List;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.NullAppender;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.engine;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

/** The watch over all tests can fail: shown with tests, and a log, of its own. */
class LogWatchExtensionTest {
    private static final String OURS = "io.github.camelanaplan.client.Anything";
    private static final String HTTP = "org.apache.hc.client5.http.wire";
    private static final String OTHERS = "org.apache.camel.Anything";

    @Test
    void testsThatShowNothingPass() {
        EngineExecutionResults run = run(Quiet.class);

        run.testEvents().assertStatistics(all -> all.started(1).succeeded(1));
        run.allEvents().assertThatEvents().haveExactly(1, event(engine(), finishedSuccessfully()));
    }

    @Test
    void testsThatShowASecretFail() {
        EngineExecutionResults run = run(Talkative.class);

        run.testEvents().assertStatistics(all -> all.started(5).failed(5));
        assertThat(messages(run)).allMatch(text -> text.contains("shows a secret"));
        assertThat(messages(run))
                .anyMatch(text -> text.contains("logged by " + OURS + " at TRACE on thread"))
                .anyMatch(text -> text.contains("while there ran [Talkative.logsAtTrace]"));
    }

    @Test
    void eachSecretFailsOneTestOnly() {
        EngineExecutionResults run = run(Talkative.class, Quiet.class);

        run.testEvents().assertStatistics(all -> all.started(6).failed(5));
    }

    @Test
    void secretAfterTheLastTestDoesNotGoUnnoticed() {
        EngineExecutionResults run = run(TalkativeAtTheEnd.class);

        run.testEvents().assertStatistics(all -> all.started(1).succeeded(1));
        run.allEvents()
                .assertThatEvents()
                .haveAtLeastOne(event(finishedWithFailure(message(text -> text.contains("shows a secret")))));
    }

    @Test
    void secretAfterTheLastClassFailsTheRun() {
        LoggerContext logging = logging();
        LogWatch watch = LogWatch.over(logging);
        logging.getLogger(OURS).info(SecretScan.MARKER);

        assertThatThrownBy(watch::close).hasMessageContaining("shows a secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, OTHERS})
    void loggerIsHeardThoughATestHasListenedToItBefore(String name) {
        LoggerContext logging = logging();
        LogWatch watch = LogWatch.over(logging);
        Appender listener = NullAppender.createAppender("listener");
        logging.getLogger(name).addAppender(listener);
        logging.getLogger(name).removeAppender(listener);
        logging.getLogger(name).info(SecretScan.MARKER);

        assertThatThrownBy(watch::close).hasMessageContaining("shows a secret");
    }

    @Test
    void othersAreHeardAtTheLevelOfTheLog() {
        LoggerContext logging = logging();
        try (LogWatch watch = LogWatch.over(logging)) {
            logging.getLogger(OTHERS).debug(SecretScan.MARKER);

            watch.check();
        }
    }

    @Test
    void allTestsAreWatched() {
        LoggerContext all = LoggerContext.getContext(false);

        assertThat(all.getConfiguration().getRootLogger().getAppenders().values())
                .hasAtLeastOneElementOfType(LogWatch.class);
        assertThat(all.getLogger(OURS).isTraceEnabled()).isTrue();
        assertThat(all.getLogger(HTTP).isDebugEnabled()).isTrue();
    }

    private static EngineExecutionResults run(Class<?>... tests) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        List.of(tests).forEach(test -> kit.selectors(selectClass(test)));
        return kit.execute();
    }

    private static List<String> messages(EngineExecutionResults run) {
        return run.testEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }

    /** A log that nobody writes down. */
    private static LoggerContext logging() {
        LoggerContext logging = new LoggerContext("of its own");
        logging.start(new DefaultConfiguration());
        LoggerConfig root = logging.getConfiguration().getRootLogger();
        List.copyOf(root.getAppenders().keySet()).forEach(root::removeAppender);
        root.setLevel(Level.INFO);
        logging.updateLoggers();
        return logging;
    }

    abstract static class Watched {
        static final LoggerContext LOGGING = logging();

        @RegisterExtension
        static final LogWatchExtension WATCH = new LogWatchExtension(() -> LOGGING);

        static Logger log(String name) {
            return LOGGING.getLogger(name);
        }
    }

    static class Quiet extends Watched {
        @Test
        void logsWhatAnybodyMaySee() {
            log(OURS).info("Signed in as user planner@example.com");
        }
    }

    static class Talkative extends Watched {
        @Test
        void logsAtTrace() {
            log(OURS).trace("the password is {}", SecretScan.MARKER);
        }

        @Test
        void logsHeaders() {
            log(HTTP).debug("Authorization: AnaplanAuthToken abcdefghijklmnop");
        }

        @Test
        void letsCamelLog() {
            log(OTHERS).info("password={}", SecretScan.MARKER);
        }

        @Test
        void logsACause() {
            log(OURS).debug("failed", new IllegalStateException("x", new IllegalStateException(SecretScan.MARKER)));
        }

        @Test
        void logsWhatWasSuppressed() {
            IllegalStateException failure = new IllegalStateException("x");
            failure.addSuppressed(new IllegalStateException(SecretScan.MARKER));
            log(OURS).debug("failed", failure);
        }
    }

    static class TalkativeAtTheEnd extends Watched {
        @Test
        void logsNothing() {}

        @AfterAll
        static void end() {
            log(OURS).info(SecretScan.MARKER);
        }
    }
}
