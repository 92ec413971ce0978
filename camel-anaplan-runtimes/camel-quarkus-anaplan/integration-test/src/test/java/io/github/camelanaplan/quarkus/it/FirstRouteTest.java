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
package io.github.camelanaplan.quarkus.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The guide's first route, as it is. */
@QuarkusTest
@WithTestResource(LocalAnaplan.class)
@WithTestResource(RobotsAnaplan.class)
@WithTestResource(Folders.class)
class FirstRouteTest {
    private static final String HEADER = "Product,Code,Region,Price\n";

    @ConfigProperty(name = "inbox")
    Path inbox;

    @ConfigProperty(name = "outbox")
    Path outbox;

    @Test
    void fileIsLoadedAndReadBack() throws IOException {
        drop("products.csv", HEADER + "Bike,P1,EMEA,100\n\"Helmet, red\",P2,EMEA,25.5\n");

        await().until(() -> Files.exists(inbox.resolve(".camel/products.csv")));
        assertThat(outbox.resolve("Products export.csv"))
                .content()
                .startsWith("Name,Code,Parent,Price\n")
                .contains("Bike,P1,EMEA,100\n")
                .contains("\"Helmet, red\",P2,EMEA,25.5\n");
    }

    @Test
    void fileWithRejectedRowsIsPutAside() throws IOException {
        drop("wrong.csv", HEADER + "Tyre,P4,ATLANTIS,9\n");

        await().until(() -> Files.exists(inbox.resolve(".failed/wrong.csv")));
    }

    private void drop(String name, String csv) throws IOException {
        Files.createDirectories(inbox);
        Path hidden = Files.writeString(inbox.resolve("." + name), csv);
        Files.move(hidden, inbox.resolve(name));
    }
}
