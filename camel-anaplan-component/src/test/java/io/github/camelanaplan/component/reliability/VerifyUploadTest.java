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

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code verifyUpload} finds out what the service accepted without keeping it as it was sent. */
@EachApiVersion
class VerifyUploadTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    private List<ReceivedRequest> readBack() {
        return anaplan.journal().stream().filter(CallKind.GET_CHUNK).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verifyUpload=size",
                "verifyUpload=content",
                "verifyUpload=content&chunkSize=0",
                "verifyUpload=content&compression=none"
            })
    void contentThatArrivedAsItWasSentIsImported(String options) {
        succeed(LOAD + options + "&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(readBack()).isNotEmpty();
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void emptyContentIsVerifiedToo() {
        succeed("anaplan:upload/products.csv?verifyUpload=content&" + inModel(), "");
    }

    @Test
    void withoutItNothingIsReadBack() {
        succeed(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(readBack()).isEmpty();
    }

    @Test
    void otherBytesOfTheSameNumberAreNotImported() {
        anaplan.faults().on(CallKind.PUT_CHUNK).corruptRequest();

        Exchange done = send(LOAD + "verifyUpload=content&compression=none&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("products.csv")
                .hasMessageContaining("other bytes");
        assertThat(model.tasks()).isEmpty();
        assertThat(done.getMessage().getHeaders()).doesNotContainKey(AnaplanConstants.OUTCOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size", "content"})
    void anotherNumberOfBytesIsNotImported(String rule) {
        anaplan.faults().on(CallKind.GET_CHUNK).rewrite(text -> text.substring(0, 8));

        Exchange done = send(LOAD + "verifyUpload=" + rule + "&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("8 bytes");
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void whatCannotBeReadBackIsNotImported() {
        anaplan.faults().on(CallKind.LIST_CHUNKS).status(503);

        Exchange done = send(LOAD + "verifyUpload=size&" + inModel(), PlanningModel.PRODUCTS, Map.of());

        assertThat(done.getException()).isInstanceOf(TransferFailedException.class);
        assertThat(model.tasks()).isEmpty();
    }
}
