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

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTest {

    private static final int MANY = 5010;
    private static final Demo DEMO = Demo.startModel(model -> {
        for (int i = 0; i < MANY; i++) {
            model.list("List " + i);
        }
        model.file("zebra.csv").file("ape.csv");
    });

    @AfterAll
    static void close() {
        DEMO.close();
    }

    @Test
    void pagesFollowEachOther() {
        Reply reply = get("/files?limit=2&offset=1&sort=name");

        assertThat(reply.json("/meta/paging/currentPageSize").asInt()).isEqualTo(2);
        assertThat(reply.json("/meta/paging/totalSize").asInt()).isEqualTo(6);
        assertThat(reply.json("/meta/paging/offset").asInt()).isEqualTo(1);
        assertThat(reply.json("/meta/paging/next").asText()).endsWith("/files?limit=2&offset=3&sort=name");
        assertThat(reply.json("/meta/paging/previous").asText()).endsWith("/files?limit=2&offset=0&sort=name");
        assertThat(reply.json("/meta/schema").asText()).endsWith("/models/" + DEMO.model.id() + "/objects/file");
    }

    @Test
    void lastPageHasNoNextAndFirstPageNoPrevious() {
        assertThat(get("/files?limit=4&offset=4").json("/meta/paging").has("next"))
                .isFalse();
        assertThat(get("/files?limit=4").json("/meta/paging").has("previous")).isFalse();
    }

    @Test
    void nextMisleadsWithoutALimit() {
        Reply reply = get("/lists");

        assertThat(reply.json("/meta/paging/next").asText()).endsWith("/lists?limit=20&offset=20");
        assertThat(reply.json("/lists")).hasSize(5000);
    }

    @Test
    void largerLimitsAreCutTo5000() {
        assertThat(get("/lists?limit=100000").json("/lists")).hasSize(5000);
        assertThat(get("/lists?limit=100000&offset=5000").json("/lists")).hasSize(MANY + 4 - 5000);
    }

    @Test
    void emptyCollectionHasNoKeyAndNoPaging() {
        Reply reply = get("/dashboards");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().has("dashboards")).isFalse();
        assertThat(reply.json("/meta").has("paging")).isFalse();
        assertThat(get("/files?offset=100").json().has("files")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "offset=-1", "limit="})
    void nonsensicalPagesAreBadRequests(String query) {
        assertThat(get("/files?" + query).status()).isEqualTo(400);
    }

    @Test
    void objectsOfAModelAreSortedWithOrWithoutSign() {
        assertThat(names("/files?sort=name")).startsWith("ape.csv").endsWith("zebra.csv");
        assertThat(names("/files?sort=%2Bname")).startsWith("ape.csv");
        assertThat(names("/files?sort=-name")).startsWith("zebra.csv");
        assertThat(names("/files?sort=nonsense")).isEqualTo(names("/files"));
    }

    @Test
    void modelsAreSortedWithSignAndKnownFieldOnly() {
        assertThat(DEMO.client.get("/2/0/models?sort=%2Bname").status()).isEqualTo(200);
        Reply unsigned = DEMO.client.get("/2/0/models?sort=name");
        assertThat(unsigned.status()).isEqualTo(400);
        assertThat(unsigned.json("/status/message").asText()).startsWith("Bad sort order format: 'name'.");
        Reply unknown = DEMO.client.get("/2/0/models?sort=-nonsense");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json("/status/message").asText()).isEqualTo("Failed to parse sort parameter");
    }

    @Test
    void usersAreSortedByEmail() {
        assertThat(DEMO.client
                        .get("/2/0/users?sort=-email")
                        .json("/users/0/email")
                        .asText())
                .isEqualTo("standard@example.com");
    }

    private static List<String> names(String below) {
        return get(below).json("/files").findValuesAsText("name");
    }

    private static Reply get(String below) {
        return DEMO.client.get(DEMO.path(below));
    }
}
