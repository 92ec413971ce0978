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

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.Model;

import static org.assertj.core.api.Assertions.assertThat;

/** What the component is given by Quarkus, or gives to it. */
@QuarkusTest
@WithTestResource(LocalAnaplan.class)
@WithTestResource(RobotsAnaplan.class)
@WithTestResource(Folders.class)
class ApplicationTest {
    @Inject
    ProducerTemplate template;

    // tag::test[]
    @Test
    void outcomeIsConvertedToJson() {
        String outcome = template.requestBody("anaplan:action/Sort products", null, String.class);

        assertThat(outcome).contains("\"outcome\":\"SUCCESS\"");
    }
    // end::test[]

    @Test
    void encryptedKeyOfACertificateSignsIn() {
        List<?> models = template.requestBody("robot:list/models", null, List.class);

        assertThat(models).extracting(model -> ((Model) model).name()).containsExactly("Machines");
    }
}
