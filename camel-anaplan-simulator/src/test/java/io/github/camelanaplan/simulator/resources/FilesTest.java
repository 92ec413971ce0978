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
package io.github.camelanaplan.simulator.resources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FilesTest {

    private static final String BINARY = "application/octet-stream";
    private static final String GZIP = "application/x-gzip";

    private final Demo demo = Demo.start();
    private final TestClient client = demo.client;

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void fileIsListedWithItsSettings() {
        Reply reply = client.get(demo.path("/files"));

        assertThat(reply.json("/files/0"))
                .isEqualTo(new ObjectMapper()
                        .valueToTree(Map.of(
                                "id", "113000000000",
                                "name", "products.csv",
                                "chunkCount", 0,
                                "delimiter", "\"",
                                "encoding", "UTF-8",
                                "firstDataRow", 2,
                                "format", "txt",
                                "headerRow", 1,
                                "separator", ",")));
    }

    @Test
    void outputsOfExportsAreListedAsFiles() {
        Reply reply = client.get(demo.path("/files?sort=-id"));

        assertThat(reply.json("/files/0/id").asText()).startsWith("116");
        assertThat(reply.json("/files/0/headerRow").asInt()).isZero();
    }

    @Test
    void announcedChunksAreListedBeforeTheyArrive() {
        Reply announced = announce(3);

        assertThat(announced.json("/file/id").asText()).isEqualTo(demo.model.fileId("products.csv"));
        assertThat(announced.json("/file/chunkCount").asInt()).isEqualTo(3);
        Reply chunks = client.get(demo.file("/chunks"));
        assertThat(chunks.json("/chunks").findValuesAsText("id")).containsExactly("0", "1", "2");
        assertThat(chunks.json("/chunks/2/name").asText()).isEqualTo("Chunk 2");
        assertThat(client.get(demo.file("/chunks/1")).status()).isEqualTo(404);
    }

    @Test
    void chunksArriveInAnyOrderAndReplaceEachOther() {
        announce(2);

        assertThat(put(1, "world").status()).isEqualTo(204);
        put(0, "wrong");
        put(0, "hello ");

        assertThat(client.get(demo.file("")).text()).isEqualTo("hello world");
        assertThat(client.get(demo.file("/chunks/0")).text()).isEqualTo("hello ");
        assertThat(content()).isEqualTo("hello world");
    }

    @Test
    void chunkThatWasNotAnnouncedIsRefused() {
        announce(1);

        assertThat(put(1, "x").status()).isEqualTo(400);
    }

    @Test
    void contentOfUnknownLengthIsEndedByComplete() {
        assertThat(announce(-1).json("/file/chunkCount").asInt()).isZero();
        put(0, "a");
        put(1, "b");

        Reply complete = client.post(demo.file("/complete"), "{\"id\":\"113000000000\"}");

        assertThat(complete.status()).isEqualTo(200);
        assertThat(complete.json("/file/chunkCount").asInt()).isEqualTo(2);
    }

    @Test
    void completeWithoutBodyIsAServerError() {
        announce(-1);

        assertThat(client.post(demo.file("/complete"), "").status()).isEqualTo(500);
    }

    @Test
    void gzipIsRecognisedByContentTypeAndEachChunkIsItsOwnStream() throws IOException {
        announce(2);
        byte[] text = "Zürich, ¥".getBytes(UTF_8);
        // cut within the two bytes of the umlaut
        client.put(demo.file("/chunks/0"), GZIP, gzip(Arrays.copyOfRange(text, 0, 2)));
        client.put(demo.file("/chunks/1"), GZIP, gzip(Arrays.copyOfRange(text, 2, text.length)));

        assertThat(content()).isEqualTo("Zürich, ¥");
    }

    @Test
    void brokenGzipIsABadRequestAndChangesNothing() throws IOException {
        announce(1);
        put(0, "before");
        byte[] whole = gzip("something longer than a few bytes".getBytes(UTF_8));

        assertThat(client.put(demo.file("/chunks/0"), GZIP, Arrays.copyOf(whole, whole.length - 12))
                        .status())
                .isEqualTo(400);
        assertThat(client.put(demo.file("/chunks/0"), GZIP, "plain".getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(content()).isEqualTo("before");
    }

    @Test
    void gzipSentAsBinaryIsStoredAsItIs() throws IOException {
        announce(1);
        byte[] compressed = gzip("x".getBytes(UTF_8));
        client.put(demo.file("/chunks/0"), BINARY, compressed);

        assertThat(client.get(demo.file("")).bytes()).isEqualTo(compressed);
    }

    @Test
    void chunkOfAnotherTypeIsRefused() {
        announce(1);

        assertThat(client.put(demo.file("/chunks/0"), "text/csv", new byte[1]).status())
                .isEqualTo(415);
    }

    @Test
    void wholeUploadIsStoredAsItIs() throws IOException {
        byte[] compressed = gzip("x".getBytes(UTF_8));
        Reply reply = client.put(demo.file(""), GZIP, compressed);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(client.get(demo.file("/chunks")).json("/chunks")).hasSize(1);
        assertThat(client.get(demo.file("")).bytes()).isEqualTo(compressed);
    }

    @Test
    void emptyChunkIsContentAndNoChunkIsNone() {
        announce(1);
        put(0, "");
        Reply empty = client.get(demo.file(""));
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.bytes()).isEmpty();

        announce(0);
        assertThat(client.get(demo.file("")).status()).isEqualTo(404);
        assertThat(client.get(demo.file("/chunks")).json().has("chunks")).isFalse();
    }

    @Test
    void announcingForgetsTheContentSoFar() {
        announce(1);
        put(0, "old");
        announce(2);

        assertThat(client.get(demo.file("/chunks/0")).status()).isEqualTo(404);
    }

    @Test
    void deletionLeavesTheOldChunkCountInTheList() {
        announce(2);
        put(0, "a");
        put(1, "b");

        assertThat(client.delete(demo.file("")).status()).isEqualTo(204);
        assertThat(client.get(demo.path("/files")).json("/files/0/chunkCount").asInt())
                .isEqualTo(2);
        assertThat(client.get(demo.file("/chunks/0")).status()).isEqualTo(404);
        assertThat(client.get(demo.file("")).status()).isEqualTo(404);
    }

    @Test
    void unknownNameCreatesAFile() {
        Reply created = client.post(demo.path("/files/new%20%2F%20file.csv"), "{\"chunkCount\":1}");

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.json("/file/id").asText()).matches("113\\d{9}");
        assertThat(created.json("/file/name").asText()).isEqualTo("new / file.csv");
        assertThat(demo.model.fileNames()).endsWith("new / file.csv");
        assertThat(demo.model.fileId("new / file.csv"))
                .isEqualTo(created.json("/file/id").asText());
    }

    @Test
    void chunksOfUnknownFilesAreMissing() {
        assertThat(client.put(demo.path("/files/113999999999/chunks/0"), BINARY, new byte[1])
                        .status())
                .isEqualTo(404);
        assertThat(client.get(demo.path("/files/113999999999")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"chunkCount\":-2}", "{\"chunkCount\":\"3\"}", "[]", "{"})
    void nonsensicalAnnouncementsAreBadRequests(String body) {
        assertThat(client.post(demo.file(""), body).status()).isEqualTo(400);
    }

    private Reply announce(int chunks) {
        return client.post(demo.file(""), "{\"chunkCount\":" + chunks + "}");
    }

    private Reply put(int chunk, String text) {
        return client.put(demo.file("/chunks/" + chunk), BINARY, text.getBytes(UTF_8));
    }

    private String content() {
        return new String(demo.model.fileContent(Demo.USER, "products.csv").orElseThrow(), UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    @Test
    void bodyThatIsTooLongForJsonIsRefused() {
        assertThat(client.post(demo.file(""), " ".repeat(15_000_001)).status()).isEqualTo(413);
    }
}
