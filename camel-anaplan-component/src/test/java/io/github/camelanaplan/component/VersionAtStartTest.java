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

import java.util.Map;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What API 1.3 does not have, and does not do without. */
class VersionAtStartTest extends AnaplanTestSupport {
    VersionAtStartTest() {
        version = ApiVersion.V1_3;
    }

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setWorkspaceId(null);
        return component;
    }

    private AbstractThrowableAssert<?, ?> assertStartFails(String uri) {
        return assertThatThrownBy(
                        () -> route(route -> route.from("direct:start").to(uri)))
                .satisfies(failure -> assertThat(anaplan.journal()).isEmpty())
                .rootCause()
                .isInstanceOf(AnaplanConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "2", "latest", "3.0"})
    void versionThatThereIsNotIsRefused(String number) {
        assertStartFails("anaplan:list/workspaces?apiVersion=" + number)
                .hasMessage("Option apiVersion is " + number + "; expected 2.0 or 1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists", "views"})
    void kindThatItDoesNotHaveIsRefusedWithTheVersionThatHasIt(String kind) {
        assertStartFails("anaplan:list/" + kind + "?workspaceId=Finance&modelId=Sales")
                .hasMessageContainingAll("anaplan:list/" + kind, "API 1.3 does not have", "apiVersion=2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import/x", "upload", "dump", "task", "list/files"})
    void modelWithoutItsWorkspaceIsRefused(String operation) {
        assertStartFails("anaplan:" + operation + "?modelId=Sales")
                .hasMessageContainingAll("workspaceId is missing", "apiVersion=2.0");
    }

    @Test
    void consumerOfAModelWithoutItsWorkspaceIsRefused() {
        assertThatThrownBy(() -> route(
                        route -> route.from("anaplan:export/x?modelId=Sales").to("mock:exported")))
                .rootCause()
                .isInstanceOf(AnaplanConfigurationException.class)
                .hasMessageContaining("workspaceId is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list/files", "list/models"})
    void workspaceThatIsInNoHeaderEitherIsAnError(String operation) {
        assertThat(send("anaplan:" + operation, null, Map.of(AnaplanConstants.MODEL_ID, "Sales"))
                        .getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("needs a workspace", "workspaceId", AnaplanConstants.WORKSPACE_ID);
        assertThat(anaplan.journal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list/files", "list/models"})
    void headersFillInWorkspaceAndModel(String operation) {
        succeed(
                "anaplan:" + operation,
                null,
                Map.of(AnaplanConstants.WORKSPACE_ID, "Finance", AnaplanConstants.MODEL_ID, "Sales"));
    }

    @Test
    void tokensAreRefusedWithTheCredentialsThatItKnows() {
        AnaplanComponent component = context.getComponent("anaplan", AnaplanComponent.class);
        component.setUsername(null);
        component.setPassword(null);
        component.setAccessToken("t0ken-n0t-in-any-log");

        assertStartFails("anaplan:list/workspaces")
                .hasMessageContainingAll("API 1.3 wants the credentials with each call", "username", "certificate")
                .hasMessageNotContaining("n0t-in-any-log");
    }

    @Test
    void oneEndpointMaySpeakAnotherVersionThanTheComponent() {
        succeed("anaplan:list/views?apiVersion=2.0&" + inModel(), null);
        succeed("anaplan:list/workspaces", null);

        assertThat(anaplan.journal())
                .anyMatch(call -> call.path().startsWith("/2/0/"))
                .anyMatch(call -> call.path().startsWith("/1/3/"));
    }
}
