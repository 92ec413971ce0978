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

import java.nio.file.Files;
import java.util.Map;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.TaskOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class KameletsTest extends KameletTestSupport {
    @BeforeEach
    void signIn() {
        application.user(USER, PASSWORD);
    }

    @Test
    void importSinkLoadsEachFile() throws Exception {
        application.routes("guide/import.yaml").start();
        drop(PRODUCTS);

        await().until(() -> Files.exists(inbox().resolve(".camel/products.csv")));
        assertThat(products()).isEqualTo(2);
    }

    @Test
    void rejectedRowsAreAnErrorOfTheRouteThatUsesTheSink() throws Exception {
        application.routes("guide/import.yaml").start();
        drop(PRODUCTS + "Bell,P3,EMEA,cheap\n");

        await().until(() -> Files.exists(inbox().resolve(".failed/products.csv")));
        assertThat(products()).isEqualTo(2);
        assertThat(model().tasks()).hasSize(1);
    }

    @Test
    void headersAndExceptionOfTheSinkReachItsCaller() throws Exception {
        application.routes("routes/each.yaml").start();
        Exchange done = application.template().request("direct:import", exchange -> exchange.getMessage()
                .setBody(PRODUCTS + "Bell,P3,EMEA,cheap\n"));

        assertThat(done.getException()).isInstanceOf(TaskPartialException.class);
        assertThat(done.getMessage().getHeader("CamelAnaplanRowsRejected")).isEqualTo(1L);
    }

    @Test
    void importSinkNeedsABody() throws Exception {
        application.routes("routes/each.yaml").start();

        assertThatThrownBy(() -> application.template().requestBody("direct:import", (Object) null))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(model().tasks()).isEmpty();
    }

    @Test
    void exportSourceGivesTheExportAgainAndAgain() throws Exception {
        application.set("anaplan-export-source", "delay", "10");
        application.routes("guide/import.yaml", "guide/export-source.yaml").start();
        drop(PRODUCTS);

        await().until(() -> Files.exists(outbox().resolve("Products export.csv"))
                && Files.readString(outbox().resolve("Products export.csv")).equals(EXPORTED));
    }

    @Test
    void processActionGivesTheOutcomeAndExportActionTheContent() throws Exception {
        application.routes("guide/process.yaml", "routes/each.yaml").start();
        Object outcome = application
                .template()
                .requestBody(
                        "direct:process",
                        Map.of("products.csv", PRODUCTS, "revenue.csv", "Code,Month,Units\nP1,Jan 26,7\n"));
        application.template().sendBody("direct:nightly", "left from a step before");

        assertThat(outcome).isInstanceOf(TaskOutcome.class);
        assertThat(application.camel().getTypeConverter().convertTo(String.class, outcome))
                .contains("\"SUCCESS\"");
        assertThat(outbox().resolve("Revenue.csv")).content().contains("Bike", "Jan 26", "7");
    }
}
