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
package io.github.camelanaplan.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BodiesTest extends GuideTestSupport {
    @TempDir
    private Path folder;

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::text[]
                from("direct:text")
                        .to("anaplan:export/Products export.csv")
                        .convertBodyTo(String.class)
                        .log("${body}");
                // end::text[]
            }
        };
    }

    @Test
    void piecesAreUploadedOneAfterAnother() throws Exception {
        Path morning = Files.writeString(folder.resolve("morning.csv"), "Bike,P1,EMEA,100\n");
        Path evening = Files.writeString(folder.resolve("evening.csv"), "Helmet,P2,APAC,25.5\n");

        // tag::pieces[]
        template.sendBody(
                "anaplan:import/Products from products.csv", List.of("Product,Code,Region,Price\n", morning, evening));
        // end::pieces[]

        assertThat(model.data().list("Products").size()).isEqualTo(2);
    }

    @Test
    void rowsAreUploadedAsTheyAreMade() {
        // tag::lazy[]
        Stream<String> rows =
                Stream.iterate(1, n -> n + 1).limit(1_000).map(n -> "Product %d,P%d,EMEA,%d%n".formatted(n, n, n));
        template.sendBody(
                "anaplan:import/Products from products.csv",
                Stream.concat(Stream.of("Product,Code,Region,Price\n"), rows).iterator());
        // end::lazy[]

        assertThat(model.data().list("Products").size()).isEqualTo(1_000);
    }

    @Test
    void exportConvertsToText() {
        String text = template.requestBody("direct:text", null, String.class);

        assertThat(text).startsWith("Name,Code,Parent,Price");
    }
}
