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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

import io.github.camelanaplan.component.PlanningModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What comes next at a file that the import of {@link PlanningModel#PRODUCTS} may still read. */
abstract class NextInTurnTestSupport extends StopTestSupport {
    private static final String OTHER = "Product,Code,Region,Price\nTent,T1,EMEA,300\n";

    CompletableFuture<Exchange> next(ProducerTemplate by) {
        return by.asyncSend(load(), exchange -> exchange.getMessage().setBody(OTHER));
    }

    void assertWaits(CompletableFuture<Exchange> next) {
        int length = PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_8).length;
        await().during(200, TimeUnit.MILLISECONDS)
                .until(() -> model.fileContent(USER, "products.csv").orElseThrow().length == length);
        assertThat(next).isNotDone();
    }

    void assertBothAreIn(CompletableFuture<Exchange> next) throws Exception {
        assertThat(of(next).getException()).isNull();
        assertThat(model.tasks()).hasSize(2);
        assertThat(model.data().list("Products").items())
                .extracting(item -> item.code())
                .containsExactly("P1", "P2", "P3", "T1");
    }
}
