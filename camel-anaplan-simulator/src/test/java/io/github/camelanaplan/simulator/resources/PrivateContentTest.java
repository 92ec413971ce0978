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

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PrivateContentTest {

    private static final String BINARY = "application/octet-stream";

    private final AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    private final Demo demo = Demo.start(
            anaplan -> anaplan.clock(clock).tokenLifetime(Duration.ofDays(365)).downloadChunkSize(4),
            model -> model.file("shared.csv", f -> f.defaultContent("common text".getBytes(UTF_8))));
    private final TestClient client = demo.client;

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void contentIsPrivate() {
        demo.upload(client, "mine");
        TestClient other = demo.as(Demo.OTHER);

        assertThat(other.get(demo.file("")).status()).isEqualTo(404);
        assertThat(other.get(demo.path("/files")).json("/files/0/chunkCount").asInt())
                .isZero();
    }

    @Test
    void privateContentHidesTheDefaultUntilItIsDeleted() {
        String shared = demo.path("/files/" + demo.model.fileId("shared.csv"));
        assertThat(client.get(shared).text()).isEqualTo("common text");
        assertThat(client.get(shared + "/chunks/2").text()).isEqualTo("ext");

        client.put(shared, BINARY, "mine".getBytes(UTF_8));
        assertThat(client.get(shared).text()).isEqualTo("mine");
        assertThat(demo.as(Demo.OTHER).get(shared).text()).isEqualTo("common text");

        client.delete(shared);
        assertThat(client.get(shared).text()).isEqualTo("common text");
    }

    @Test
    void chunksWithoutAnnouncementLeaveDefaultContentInPlace() {
        String shared = demo.path("/files/" + demo.model.fileId("shared.csv"));

        assertThat(client.put(shared + "/chunks/0", BINARY, "mine".getBytes(UTF_8))
                        .status())
                .isEqualTo(204);
        assertThat(client.get(shared).text()).isEqualTo("common text");
    }

    @Test
    void privateContentIsGone48HoursAfterTheLastAccess() {
        demo.upload(client, "mine");
        clock.advance(Duration.ofHours(47));
        assertThat(client.get(demo.file("")).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(47));
        assertThat(client.get(demo.file("")).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(48));

        assertThat(client.get(demo.file("")).status()).isEqualTo(404);
        assertThat(demo.model.fileContent(Demo.USER, "products.csv")).isEmpty();
    }

    @Test
    void listingFilesIsNoAccessToTheirContents() {
        demo.upload(client, "mine");
        clock.advance(Duration.ofHours(47));
        client.get(demo.path("/files"));
        clock.advance(Duration.ofHours(1));

        assertThat(client.get(demo.file("")).status()).isEqualTo(404);
    }
}
