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
package io.github.camelanaplan.component.reliability;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.PlanningModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two components, or two Camel contexts, that import from one file take turns at it, as two routes of one component do. */
class TurnsInTheWholeJvmTest extends AnaplanTestSupport {
    private static final String OTHER = "Product,Code,Region,Price\nTent,T1,EMEA,300\n";

    private String load() {
        return ":import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel();
    }

    @Test
    void componentsTakeTurns() throws Exception {
        context.addComponent("another", component());

        assertThatTheSecondWaits(template, "another");
    }

    @Test
    void camelContextsTakeTurns() throws Exception {
        CamelContext other = new DefaultCamelContext();
        try {
            other.addComponent("anaplan", component());
            other.start();

            assertThatTheSecondWaits(other.createProducerTemplate(), "anaplan");
        } finally {
            other.stop();
        }
    }

    private void assertThatTheSecondWaits(ProducerTemplate other, String scheme) throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> first = sendAsync("anaplan" + load(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> model.tasks().size() == 1);

        CompletableFuture<Exchange> second = other.asyncSend(
                scheme + load(), exchange -> exchange.getMessage().setBody(OTHER));

        int length = PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_8).length;
        await().during(200, TimeUnit.MILLISECONDS)
                .until(() -> model.fileContent(USER, "products.csv").orElseThrow().length == length);
        assertThat(second).isNotDone();
        model.releaseTasks();
        assertThat(first.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(second.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(model.data().list("Products").items())
                .extracting(item -> item.code())
                .containsExactly("P1", "P2", "P3", "T1");
    }
}
