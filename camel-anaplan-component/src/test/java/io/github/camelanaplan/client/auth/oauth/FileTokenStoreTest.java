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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Refresh tokens in a file. */
class FileTokenStoreTest {
    private static final String NO_POSIX = "Files have no POSIX permissions there";

    private static final StoredToken TOKEN =
            new StoredToken("r3fresh-n0t-in-any-log", "origin", Instant.parse("2026-01-02T03:04:05.678Z"), null);

    @TempDir
    Path folder;

    private Path file;
    private FileTokenStore store;

    @BeforeEach
    void createStore() {
        file = folder.resolve("tokens.json");
        store = new FileTokenStore(file);
    }

    @Test
    void nothingSavedIsEmpty() throws IOException {
        assertThat(store.load("a@host")).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void otherStoreOnTheSameFileReadsWhatWasSaved() throws IOException {
        StoredToken inUse = TOKEN.inUse(Instant.parse("2026-01-03T00:00:00Z"));
        store.save("a@host", TOKEN);
        store.save("b/~0@host", inUse);

        assertThat(new FileTokenStore(file).load("a@host")).contains(TOKEN);
        assertThat(new FileTokenStore(file).load("b/~0@host")).contains(inUse);
        assertThat(new FileTokenStore(file).load("c@host")).isEmpty();
    }

    @Test
    void nameIsTheWholePath() {
        assertThat(new FileTokenStore(Path.of("tokens.json")))
                .hasToString("file " + Path.of("tokens.json").toAbsolutePath());
    }

    @Test
    void savingLeavesNothingBesideTheFileButItsLock() throws IOException {
        store.save("a@host", TOKEN);
        store.save("a@host", TOKEN);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("tokens.json", "tokens.json.lock");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_POSIX)
    void fileIsItsOwnersAlone() throws IOException {
        store.save("a@host", TOKEN);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_POSIX)
    void fileThatOthersMayReadIsReportedOnceAndTightenedWhenWritten() throws IOException {
        store.save("a@host", TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        try (LogLines log = LogLines.of(PrivateFile.class)) {
            store.load("a@host");
            store.load("a@host");
            assertThat(log.with(file.toString())).singleElement().asString().contains("rw-r--r--");
        }
        store.save("a@host", TOKEN);

        fileIsItsOwnersAlone();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Not everybody may make links there")
    void linkStaysALink() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.json");
        new FileTokenStore(elsewhere).save("a@host", TOKEN);
        Files.createSymbolicLink(file, elsewhere);

        store.save("b@host", TOKEN);

        assertThat(file).isSymbolicLink();
        assertThat(new FileTokenStore(elsewhere).load("b@host")).contains(TOKEN);
    }

    @Test
    void missingFolderIsNamed() {
        FileTokenStore nowhere = new FileTokenStore(folder.resolve("missing/tokens.json"));

        assertThatThrownBy(() -> nowhere.load("a@host"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.resolve("missing").toString());
        assertThatThrownBy(() -> nowhere.save("a@host", TOKEN)).hasMessageContaining("does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"clients\":{\"a@host\":{\"refreshToken\":\"5ecret\"",
                "{\"clients\":{\"a@host\":{\"refreshToken\":\"5ecret\"}}}",
                "{\"clients\":{\"a@host\":{\"refreshToken\":null,\"origin\":\"o\",\"savedAt\":\"2026-01-02T03:04:05Z\"}}}",
                "{\"clients\":{\"a@host\":{\"refreshToken\":\"5ecret\",\"origin\":\"o\",\"savedAt\":\"5ecret\"}}}",
                "{\"clients\":{\"a@host\":\"5ecret\"}}"
            })
    void damagedFileIsNamedAndNotQuoted(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(() -> store.load("a@host"))
                .isInstanceOf(IOException.class)
                .hasNoCause()
                .hasMessageContaining(file.toString())
                .message()
                .doesNotContain("5ecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"clients\":{\"a@host\":{\"refreshToken\":\"5ecret\""})
    void damagedFileIsNotWrittenOver(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(() -> store.save("b@host", TOKEN)).isInstanceOf(IOException.class);
        assertThat(file).hasContent(content);
    }

    @Test
    void whatANewerVersionMayHaveAddedIsKept() throws IOException {
        Files.writeString(file, "{\"clients\":{\"x@host\":{\"new\":1}},\"other\":2}");

        store.save("a@host", TOKEN);

        assertThat(file).content().contains("\"new\" : 1", "\"other\" : 2");
    }

    @Test
    void folderInPlaceOfAFileIsAnError() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> store.load("a@host")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.save("a@host", TOKEN)).isInstanceOf(IOException.class);
    }

    @Test
    void storesThatShareAFileDoNotLoseEachOthersClients() {
        List<CompletableFuture<Void>> saves = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> save(new FileTokenStore(file), "client" + i)))
                .toList();
        saves.forEach(CompletableFuture::join);

        assertThat(IntStream.range(0, 40))
                .allSatisfy(i -> assertThat(store.load("client" + i)).contains(TOKEN));
    }

    private static void save(FileTokenStore store, String client) {
        try {
            store.save(client, TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
