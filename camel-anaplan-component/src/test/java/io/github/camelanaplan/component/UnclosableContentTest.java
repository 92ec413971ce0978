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
package io.github.camelanaplan.component;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.transfer.ReadContent;

import static org.assertj.core.api.Assertions.assertThat;

/** What can't be closed was read all the same: an exchange that failed by that would be repeated, and moved twice. */
class UnclosableContentTest extends AnaplanTestSupport {
    private static final String WHY = "the drive of UnclosableContentTest is stuck";

    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final Logger logger = (Logger) LogManager.getLogger(ReadContent.class);
    private final AbstractAppender appender = new AbstractAppender("warnings", null, null, true, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
            if (event.getLevel() == Level.WARN && event.getThrown().getMessage().equals(WHY)) {
                warnings.add(event.getMessage().getFormattedMessage());
            }
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        logger.removeAppender(appender);
        appender.stop();
    }

    private static InputStream unclosable(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public void close() throws IOException {
                throw new IOException(WHY);
            }
        };
    }

    private static InputStream products() {
        return unclosable(new ByteArrayInputStream(TestBytes.utf8(PlanningModel.PRODUCTS)));
    }

    private Exchange importing(String options, Object body) {
        return send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + options + "&" + inModel(), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunkSize=1", "chunkSize=1&uploadConnections=4", "chunkSize=0", "verifyUpload=content"})
    void streamThatCannotBeClosedIsImportedOnce(String options) {
        Exchange done = importing(options, products());

        assertThat(done.getException()).isNull();
        assertThat(model.fileContent(USER, "products.csv")).hasValue(TestBytes.utf8(PlanningModel.PRODUCTS));
        assertThat(model.tasks()).hasSize(1);
        assertThat(warnings).singleElement().asString().contains("could not be closed");
    }

    @Test
    void pieceThatCannotBeClosedIsImportedOnce() {
        Iterator<InputStream> pieces =
                List.of(products(), InputStream.nullInputStream()).iterator();

        assertThat(importing("chunkSize=1", pieces).getException()).isNull();

        assertThat(model.fileContent(USER, "products.csv")).hasValue(TestBytes.utf8(PlanningModel.PRODUCTS));
        assertThat(model.tasks()).hasSize(1);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void streamThatBreaksAndCannotBeClosedEitherTellsWhyItBroke() {
        Exchange done = importing("chunkSize=1", unclosable(TestBytes.breakingAfter(2_000_000)));

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("the disk went away");
        assertThat(model.tasks()).isEmpty();
    }
}
