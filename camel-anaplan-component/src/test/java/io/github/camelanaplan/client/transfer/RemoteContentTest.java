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
package io.github.camelanaplan.client.transfer;

import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TrackedIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RemoteContentTest {
    private static final String TITLE = "file of RemoteContentTest";
    private static final TrackedIds IDS = new TrackedIds("w", "m", null, null, "f", null);

    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final Logger logger = (Logger) LogManager.getLogger(RemoteContent.class);
    private final AbstractAppender appender = new AbstractAppender("warnings", null, null, true, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
            String message = event.getMessage().getFormattedMessage();
            // Other tests read contents at the same time
            if (event.getLevel() == Level.WARN && message.contains(TITLE)) {
                warnings.add(message);
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

    private static RemoteContent content(List<String> chunks, Function<String, byte[]> fetch) {
        return new RemoteContent(TITLE, IDS, chunks, fetch);
    }

    private static RemoteContent fiveBytes() {
        return content(List.of("0", "1"), chunk -> new byte[chunk.equals("0") ? 3 : 2]);
    }

    @Test
    void anotherSizeThanWasToldIsAWarningWithBothFigures() throws Exception {
        InputStream content = fiveBytes().expecting(7).open();

        assertThat(content.readAllBytes()).hasSize(5);
        assertThat(content.read()).isEqualTo(-1);
        assertThat(warnings).singleElement().asString().contains(" 7 ", " 5");
    }

    @Test
    void sizeThatWasToldIsNoWarning() throws Exception {
        assertThat(fiveBytes().expecting(5).open().readAllBytes()).hasSize(5);
        assertThat(fiveBytes().open().readAllBytes()).hasSize(5);
        assertThat(content(List.of(), chunk -> null).expecting(0).open().readAllBytes())
                .isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void contentThatIsNotReadToItsEndIsNoWarning() throws Exception {
        try (InputStream content = fiveBytes().expecting(7).open()) {
            assertThat(content.readNBytes(5)).hasSize(5);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void bytesWithoutAChunkAreAnError() {
        RemoteContent empty = content(List.of(), chunk -> null);

        assertThatThrownBy(() -> empty.expecting(1))
                .isInstanceOfSatisfying(TransferFailedException.class, e -> assertThat(e.trackedIds())
                        .isEqualTo(IDS))
                .hasMessageContaining(TITLE);
    }

    @Test
    void chunkThatCouldNotBeFetchedIsNeverSkippedWhateverTheReason() {
        InputStream content = content(List.of("0", "1"), chunk -> {
                    if (chunk.equals("0")) {
                        throw new IllegalStateException("the pool is shut down");
                    }
                    return new byte[1];
                })
                .open();

        assertThatThrownBy(content::read)
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("the pool is shut down");
        assertThatThrownBy(content::read).isInstanceOf(TransferFailedException.class);
    }

    @Test
    void fileIsUnchangedUntilItIsSaidToChange() {
        FileVersions versions = new FileVersions();
        ModelRef model = new ModelRef("w", "m");
        Function<String, byte[]> fetch = versions.unchanged(model, "f", chunk -> new byte[1]);
        versions.changes(model, "other file");
        versions.changes(new ModelRef("w", "other model"), "f");
        assertThat(fetch.apply("0")).hasSize(1);

        versions.changes(model, "f");

        assertThatThrownBy(() -> fetch.apply("0")).isInstanceOf(TransferFailedException.class);
        assertThat(versions.unchanged(model, "f", chunk -> new byte[1]).apply("0"))
                .hasSize(1);
    }
}
