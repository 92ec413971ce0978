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
package io.github.camelanaplan.component;

import org.apache.camel.ConsumerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.config.AnaplanConfigurationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A consumer that cannot work does not start, and says which option is missing. */
class ConsumerStartTest extends AnaplanTestSupport {
    private Throwable startOf(String uri) {
        return catchThrowable(() -> route(r -> r.from(uri).to("mock:never")));
    }

    @Test
    void withoutModelTheOptionIsNamed() {
        assertThat(startOf("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS))
                .hasRootCauseInstanceOf(AnaplanConfigurationException.class)
                .rootCause()
                .hasMessageContaining("modelId");
    }

    @Test
    void withoutTargetTheOptionIsNamed() {
        assertThat(startOf("anaplan:export?" + inModel()))
                .hasRootCauseInstanceOf(AnaplanConfigurationException.class)
                .rootCause()
                .hasMessageContaining("target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upload/products.csv", "import/Products", "process/Nightly", "delete/Clear", "action/Sort",
                "download/products.csv", "dump", "list/files", "task", "cancel"
            })
    void otherOperationsAreRefused(String path) {
        assertThat(startOf("anaplan:" + path + "?" + inModel()))
                .hasRootCauseInstanceOf(AnaplanConfigurationException.class)
                .rootCause()
                .hasMessageContaining("anaplan:export/{export}");
    }

    @Test
    void pollingOnDemandNeedsModelAndTargetToo() {
        ConsumerTemplate consumer = context.createConsumerTemplate();

        assertThatThrownBy(() -> consumer.receive("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS))
                .rootCause()
                .isInstanceOf(AnaplanConfigurationException.class)
                .hasMessageContaining("modelId");
        assertThatThrownBy(() -> consumer.receive("anaplan:export?" + inModel()))
                .rootCause()
                .isInstanceOf(AnaplanConfigurationException.class)
                .hasMessageContaining("target");
        assertThatThrownBy(() -> consumer.receive("anaplan:download/products.csv?" + inModel()))
                .rootCause()
                .isInstanceOf(AnaplanConfigurationException.class)
                .hasMessageContaining("anaplan:export/{export}");
    }
}
