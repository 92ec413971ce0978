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
package io.github.camelanaplan.quarkus.deployment;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class MissingVariableTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(ListModels.class))
            .overrideConfigKey("camel.component.anaplan.username", "${VARIABLE_THAT_NOBODY_HAS_SET}")
            .overrideConfigKey("camel.component.anaplan.password", "n0t-in-any-log")
            .assertException(failure -> assertThat(failure)
                    .rootCause()
                    .hasMessage("No credentials: set the option username of the component "
                            + "(camel.component.anaplan.username), best by a property placeholder"));

    @Test
    void applicationDoesNotStart() {
        fail("It has started");
    }
}
