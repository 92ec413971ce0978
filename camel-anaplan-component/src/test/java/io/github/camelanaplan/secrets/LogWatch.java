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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/**
 * Looks at everything that is logged, for secrets: by this project and by the HTTP client at any level, by all others at
 * the level at which tests log. What is written to files stays as it was. Thread-safe.
 */
final class LogWatch extends AbstractAppender implements AutoCloseable {
    private static final List<String> AT_ANY_LEVEL = List.of("io.github.camelanaplan", "org.apache.hc");
    /** One is bad enough. */
    private static final int MOST_KEPT = 5;

    private final LoggerContext logging;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Queue<String> found = new LinkedBlockingQueue<>(MOST_KEPT);

    private LogWatch(LoggerContext logging) {
        super("secrets", null, null, true, Property.EMPTY_ARRAY);
        this.logging = logging;
    }

    /** Begins to look at what goes through a configuration. */
    static LogWatch over(LoggerContext logging) {
        LogWatch watch = new LogWatch(logging);
        watch.start();
        Configuration configuration = logging.getConfiguration();
        LoggerConfig root = configuration.getRootLogger();
        for (Appender other : List.copyOf(root.getAppenders().values())) {
            root.removeAppender(other.getName());
            root.addAppender(other, root.getLevel(), null);
        }
        root.addAppender(watch, null, null);
        // What a logger has that a test adds an appender to: without it, nobody but that test would hear that logger
        // again
        root.setAdditive(true);
        AT_ANY_LEVEL.forEach(name -> configuration.addLogger(name, new LoggerConfig(name, Level.ALL, true)));
        logging.updateLoggers();
        return watch;
    }

    @Override
    public void append(LogEvent event) {
        String text = textOf(event);
        SecretScan.secretIn(text)
                .ifPresent(secret -> found.offer(secret + ", logged by " + event.getLoggerName() + " at "
                        + event.getLevel() + " on thread " + event.getThreadName() + " while there ran " + running
                        + ": " + text));
    }

    /** Tests run side by side, and on threads that do not tell to which they belong. */
    void begins(String test) {
        running.add(test);
    }

    void ends(String test) {
        running.remove(test);
    }

    private static String textOf(LogEvent event) {
        StringWriter text = new StringWriter();
        text.append(event.getMessage().getFormattedMessage());
        if (!event.getContextData().isEmpty()) {
            text.append(' ').append(event.getContextData().toString());
        }
        if (event.getThrown() != null) {
            // With all causes and what was suppressed
            event.getThrown().printStackTrace(new PrintWriter(text.append('\n')));
        }
        return text.toString();
    }

    /** Lets pass only if nothing was found since the last time. */
    void check() {
        List<String> all = new ArrayList<>();
        for (String one = found.poll(); one != null; one = found.poll()) {
            all.add(one);
        }
        if (!all.isEmpty()) {
            throw new AssertionError("The log shows a secret, of this test or of one that ran at the same time:\n"
                    + all.stream().collect(Collectors.joining("\n")));
        }
    }

    /** Ends looking. What was found before and nobody has heard of is told now. */
    @Override
    public void close() {
        Configuration configuration = logging.getConfiguration();
        AT_ANY_LEVEL.forEach(configuration::removeLogger);
        configuration.getRootLogger().removeAppender(getName());
        logging.updateLoggers();
        check();
    }
}
