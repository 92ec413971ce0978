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
package io.github.camelanaplan.simulator.files;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What uploads and imports do to each other, as the service sees it. */
class UploadLedgerTest {

    private static final String FILE = "products.csv";
    private static final String ONE = "Product,Code,Region,Price\nBike,P1,EMEA,100\n";
    private static final String OTHER = "Product,Code,Region,Price\nHelmet,P2,APAC,25.5\n";

    private final Demo demo = Demo.start();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void importsOneAfterTheOtherReadTheirOwnContents() {
        demo.upload(demo.client, ONE);
        String first = demo.run(demo.client, demo.products()).path("taskId").asText();
        demo.upload(demo.client, OTHER);
        demo.run(demo.client, demo.products());

        assertThat(demo.model.interleavedUploads(FILE)).isEmpty();
        assertThat(demo.model.uploads(FILE)).extracting(ReceivedUpload::number).containsExactly(1, 2);
        assertThat(demo.model.uploads(FILE).get(0).readBy()).containsExactly(first);
        assertThat(demo.model.contentsRead(FILE)).hasSize(2);
        ContentRead read = demo.model.contentsRead(FILE).get(1);
        assertThat(read.is(OTHER.getBytes(UTF_8))).isTrue();
        assertThat(read.is(ONE.getBytes(UTF_8))).isFalse();
        assertThat(read.upload()).isEqualTo(2);
        assertThat(read.user()).isEqualTo(Demo.USER);
    }

    @Test
    void repeatedCallsOfOneUploadAreNoInterleaving() {
        announce(demo.client, -1);
        announce(demo.client, -1);
        chunk(demo.client, 0, ONE);
        chunk(demo.client, 0, ONE);
        complete(demo.client);
        complete(demo.client);
        demo.run(demo.client, demo.products());

        assertThat(demo.model.interleavedUploads(FILE)).isEmpty();
        assertThat(demo.model.uploads(FILE).get(1).chunks()).containsExactly(0, 0);
        assertThat(demo.model.uploads(FILE).get(1).complete()).isTrue();
    }

    @Test
    void usersDoNotGetInEachOthersWay() {
        TestClient other = demo.as(Demo.OTHER);
        announce(demo.client, 2);
        chunk(demo.client, 0, ONE);
        announce(other, 2);
        chunk(other, 0, OTHER);
        chunk(demo.client, 1, "");
        chunk(other, 1, "");

        assertThat(demo.model.interleavedUploads(FILE)).isEmpty();
    }

    @Test
    void uploadWithinAnotherIsSeen() {
        announce(demo.client, -1);
        chunk(demo.client, 0, ONE);
        announce(demo.client, -1);
        chunk(demo.client, 0, OTHER);
        complete(demo.client);

        assertThat(demo.model.interleavedUploads(FILE))
                .containsExactly("upload 2 of " + Demo.USER + " was announced within upload 1 of " + Demo.USER);
    }

    @Test
    void chunkThatReplacesAnotherIsSeen() {
        announce(demo.client, -1);
        announce(demo.client, -1);
        chunk(demo.client, 0, ONE);
        chunk(demo.client, 0, OTHER);

        assertThat(demo.model.interleavedUploads(FILE))
                .containsExactly("upload 2 of " + Demo.USER + ": chunks [0] came again and were not the same");
    }

    @Test
    void importThatStartsWithinAnUploadIsSeen() {
        announce(demo.client, -1);
        chunk(demo.client, 0, ONE);
        String task = demo.run(demo.client, demo.products()).path("taskId").asText();

        assertThat(demo.model.interleavedUploads(FILE))
                .containsExactly("task " + task + " was started within upload 1 of " + Demo.USER);
    }

    @Test
    void importOfAContentThatHasChangedSinceItsStartIsSeen() {
        demo.upload(demo.client, ONE);
        demo.model.holdTasks();
        String task = demo.startTask(demo.client, demo.products());
        demo.upload(demo.client, OTHER);
        demo.model.releaseTasks();
        demo.awaitState(demo.client, demo.products(), task, "COMPLETE");

        assertThat(demo.model.interleavedUploads(FILE))
                .containsExactly("task " + task + " was started after upload 1 of " + Demo.USER + " and read upload 2");
    }

    @Test
    void importsThatShareOneUploadInPlaceOfTwoAreSeen() {
        demo.upload(demo.client, ONE);
        demo.upload(demo.client, OTHER);
        demo.run(demo.client, demo.products());
        demo.run(demo.client, demo.products());

        assertThat(demo.model.interleavedUploads(FILE))
                .containsExactly("upload 2 of " + Demo.USER + " was read by several tasks, and upload 1 of " + Demo.USER
                        + " by none");
    }

    private void announce(TestClient by, int chunks) {
        by.post(demo.file(""), "{\"chunkCount\":" + chunks + "}");
    }

    private void chunk(TestClient by, int index, String text) {
        by.put(demo.file("/chunks/" + index), "application/octet-stream", text.getBytes(UTF_8));
    }

    private void complete(TestClient by) {
        by.post(demo.file("/complete"), "{}");
    }
}
