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
package io.github.camelanaplan.kamelets;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.awaitility.Awaitility.await;

/** Names in Anaplan are free text. In properties they stand as they are, in a route between the marks of RAW. */
class AnyNameTest extends KameletTestSupport {
    private static final String NAME = "R&D (50% + more): ready? #1/ä é=x";

    @Override
    void declare(ModelBuilder model) {
        model.list("Products", list -> list.item("Bike", "P1"))
                .file("products.csv")
                .importIntoList(
                        NAME + " in",
                        load -> load.from("products.csv").into("Products").name("Product"))
                .export(NAME, export -> export.ofList("Products").columns("Name"))
                .process(NAME, NAME + " in");
    }

    @BeforeEach
    void start() throws Exception {
        application.user(USER, PASSWORD).property("name", NAME).set("anaplan-export-source", "export", NAME);
        application.routes("routes/any-name.yaml").start();
    }

    @Test
    void importSink() {
        application.template().sendBody("direct:import", "Product\nHelmet\n");

        assertThat(products()).isEqualTo(2);
    }

    @Test
    void processAction() {
        application.template().sendBody("direct:process", Map.of("products.csv", "Product\nHelmet\n"));

        assertThat(products()).isEqualTo(2);
    }

    @Test
    void exportAction() {
        assertThat(application.template().requestBody("direct:export", null, String.class))
                .isEqualTo("Name\nBike\n");
    }

    @Test
    void exportSource() {
        await().untilAsserted(() -> assertThat(outbox()).isDirectoryContaining(AnyNameTest::isWhole));
    }

    private static boolean isWhole(Path file) {
        return contentOf(file.toFile()).equals("Name\nBike\n");
    }
}
