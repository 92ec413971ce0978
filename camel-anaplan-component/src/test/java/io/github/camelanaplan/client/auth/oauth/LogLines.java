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
package io.github.camelanaplan.client.auth.oauth;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** What a class logs while a test runs. */
public final class LogLines implements AutoCloseable {
    private final Logger logger;
    private final Collector collector;

    private LogLines(Class<?> type, Level least) {
        this.logger = (Logger) LogManager.getLogger(type);
        this.collector = new Collector(least);
        collector.start();
        logger.addAppender(collector);
    }

    /** At WARN and above. */
    public static LogLines of(Class<?> type) {
        return of(type, Level.WARN);
    }

    public static LogLines of(Class<?> type, Level least) {
        return new LogLines(type, least);
    }

    /** Those with this text in them. */
    public List<String> with(String text) {
        return collector.lines.stream().filter(line -> line.contains(text)).toList();
    }

    @Override
    public void close() {
        logger.removeAppender(collector);
        collector.stop();
    }

    private static final class Collector extends AbstractAppender {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        private final Level least;

        private Collector(Level least) {
            // Appenders are taken away by name, and other tests log at the same time
            super("collector " + UUID.randomUUID(), null, null, true, Property.EMPTY_ARRAY);
            this.least = least;
        }

        @Override
        public void append(LogEvent event) {
            if (event.getLevel().isMoreSpecificThan(least)) {
                lines.add(event.getMessage().getFormattedMessage());
            }
        }
    }
}
