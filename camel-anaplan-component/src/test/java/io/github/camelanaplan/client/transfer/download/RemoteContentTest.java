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
package io.github.camelanaplan.client.transfer.download;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
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
import io.github.camelanaplan.client.transfer.FileVersions;

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
        return content(chunks, fetch, new Fetching(Runnable::run, 0));
    }

    private static RemoteContent content(List<String> chunks, Function<String, byte[]> fetch, Fetching fetching) {
        ChunkFetch fill = (chunk, into) -> {
            byte[] bytes = fetch.apply(chunk);
            try {
                into.read(new ByteArrayInputStream(bytes), bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return new RemoteContent(TITLE, IDS, chunks, fill, fetching);
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
        Runnable unchanged = versions.unchanged(model, "f");
        versions.changes(model, "other file");
        versions.changes(new ModelRef("w", "other model"), "f");
        unchanged.run();

        versions.changes(model, "f");

        assertThatThrownBy(unchanged::run).isInstanceOf(TransferFailedException.class);
        versions.unchanged(model, "f").run();
    }

    @Test
    void nextChunksAreFetchedWhileOneIsRead() throws Exception {
        List<String> fetched = new CopyOnWriteArrayList<>();
        InputStream content = content(
                        List.of("0", "1", "2", "3", "4"),
                        chunk -> {
                            fetched.add(chunk);
                            return new byte[] {Byte.parseByte(chunk)};
                        },
                        new Fetching(Runnable::run, 2))
                .open();
        assertThat(fetched).as("before anything is read").isEmpty();

        assertThat(content.read()).isZero();
        assertThat(fetched).containsExactly("0", "1", "2");
        assertThat(content.read()).isEqualTo(1);
        assertThat(fetched).containsExactly("0", "1", "2", "3");

        assertThat(content.readAllBytes()).containsExactly(2, 3, 4);
        assertThat(fetched).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void chunksThatArriveInAnotherOrderAreGivenInTheirs() throws Exception {
        CompletableFuture<Void> last = new CompletableFuture<>();
        InputStream content = content(
                        List.of("0", "1", "2"),
                        chunk -> {
                            if (chunk.equals("1")) {
                                last.join();
                            } else if (chunk.equals("2")) {
                                last.complete(null);
                            }
                            return new byte[] {Byte.parseByte(chunk)};
                        },
                        new Fetching(work -> new Thread(work).start(), 2))
                .open();

        assertThat(content.readAllBytes()).containsExactly(0, 1, 2);
    }

    @Test
    void chunkThatFailsAheadIsTheReadersErrorWhenItComesToIt() throws Exception {
        InputStream content = content(
                        List.of("0", "1"),
                        chunk -> {
                            if (chunk.equals("1")) {
                                throw new IllegalStateException("gone");
                            }
                            return new byte[1];
                        },
                        new Fetching(Runnable::run, 4))
                .open();

        assertThat(content.read()).isZero();
        assertThatThrownBy(content::read)
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("gone")
                .hasMessageContaining("chunk 1 of 2");
        assertThatThrownBy(content::read).isInstanceOf(TransferFailedException.class);
    }

    @Test
    void nothingIsFetchedAheadOnceThereAreNoThreads() throws Exception {
        InputStream content = content(
                        List.of("0", "1"),
                        chunk -> new byte[3],
                        new Fetching(
                                work -> {
                                    throw new RejectedExecutionException();
                                },
                                4))
                .open();

        assertThat(content.readAllBytes()).hasSize(6);
    }

    @Test
    void chunksThatLeaveNoRoomInTheHeapAreNotFetchedAhead() {
        assertThat(new Fetching(Runnable::run, 4).ahead(Integer.MAX_VALUE / 2)).isLessThan(4);
        assertThat(new Fetching(Runnable::run, 4).ahead(1)).isEqualTo(4);
    }
}
