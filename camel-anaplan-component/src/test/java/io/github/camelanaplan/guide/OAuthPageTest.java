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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OAuthPageTest extends SignInTestSupport {
    private static final GuidePage PAGE = GuidePage.named("sign-in/oauth.md");
    private static final String SECRET = "client-n0t-in-any-log";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .oauthClient("web", web -> web.secret(SECRET).redirectUri("https://planning.example.com/anaplan"))
                .oauthClient("device", device -> device.deviceGrant().deviceInterval(Duration.ZERO));
    }

    @Override
    protected GuideApplication application() {
        return super.application()
                .where("/var/lib/planning", folder)
                .environment("ANAPLAN_CLIENT_ID", "web")
                .environment("ANAPLAN_CLIENT_SECRET", SECRET);
    }

    private GuideApplication withRefreshToken(String token) throws Exception {
        return application.properties("sign-in/refresh-token.properties").environment("ANAPLAN_REFRESH_TOKEN", token);
    }

    @Test
    void refreshTokenIsGoodForSeveralStarts() throws Exception {
        String token = anaplan.oauth().refreshToken("web", USER);
        withRefreshToken(token);
        seesTheModels();
        restart();
        withRefreshToken(token);

        seesTheModels();

        assertThat(anaplan.oauth().rotations()).isEqualTo(2);
        assertThat(modelsSeen()).extracting(ReceivedRequest::user).containsOnly(USER);
    }

    @Test
    void authorizationCodeIsGoodForSeveralStarts() throws Exception {
        application.properties("sign-in/authorization-code.properties");
        PAGE.explains(application.failure(), "There is nothing to sign in");
        assertThat(application.failureOf("anaplan:list/models"))
                .hasMessageContaining(anaplan.oauthUrl() + "/auth/authorize?response_type=code&client_id=web"
                        + "&redirect_uri=https%3A%2F%2Fplanning.example.com%2Fanaplan&scope=");
        String code = anaplan.oauth().authorizationCode("web", USER);
        for (int start = 0; start < 2; start++) {
            restart();
            application.properties("sign-in/authorization-code.properties").environment("ANAPLAN_CODE", code);
            seesTheModels();
        }
    }

    private void restart() {
        application.close();
        anaplan.clearJournal();
        application = application();
    }

    @Test
    void personLetsADeviceIn() throws Exception {
        application.properties("sign-in/device.properties").environment("ANAPLAN_CLIENT_ID", "device");
        application.start();
        await().until(() -> !anaplan.oauth().pendingUserCodes().isEmpty());

        anaplan.oauth().approve(anaplan.oauth().pendingUserCodes().get(0), USER);

        await().until(() -> !modelsSeen().isEmpty());
        assertThat(Files.readString(folder.resolve("anaplan-tokens.json"))).contains("device@");
    }

    @Test
    void personIsAskedByARoute() throws Exception {
        application
                .properties("sign-in/handler.properties")
                .where("com.example.AskByRoute", AskByRoute.class.getName())
                .routes("sign-in/ask.yaml")
                .environment("ANAPLAN_CLIENT_ID", "device")
                .start();
        MockEndpoint asked = application.camel().getEndpoint("mock:asked", MockEndpoint.class);
        CompletableFuture<Exception> done =
                CompletableFuture.supplyAsync(() -> application.failureOf("anaplan:list/models"));
        await().until(() -> asked.getReceivedCounter() == 1);
        String code = anaplan.oauth().pendingUserCodes().get(0);

        assertThat(asked.getExchanges().get(0).getMessage().getBody(String.class))
                .contains("/oauth/activate", code);
        anaplan.oauth().approve(code, USER);
        assertThat(done.get()).isNull();
    }

    @Test
    void tokenThatWasUsedElsewhereIsExplained() throws Exception {
        String token = anaplan.oauth().refreshToken("web", USER);
        anaplan.oauth().revoke(token);

        PAGE.explains(
                withRefreshToken(token).failure(), "the refresh token has expired, was revoked, or was used twice");
    }

    @Test
    void lostTokenIsExplained() throws Exception {
        anaplan.nextAnswers(RequestPattern.post("/oauth/token"), 1, CannedAnswer.resetAfterProcessing());
        assertThat(withRefreshToken(anaplan.oauth().refreshToken("web", USER)).failure())
                .isInstanceOf(ServiceUnavailableException.class);

        PAGE.explains(
                application.failureOf("anaplan:list/models"),
                "the refresh token that the service gave then may be lost");
    }

    @Test
    void wrongSecretIsExplained() throws Exception {
        application.environment("ANAPLAN_CLIENT_SECRET", "other-n0t-in-any-log");

        PAGE.explains(withRefreshToken("any-n0t-in-any-log").failure(), "check the client's id and secret");
    }

    @Test
    void wrongKindOfClientIsExplained() throws Exception {
        application.properties("sign-in/device.properties").environment("ANAPLAN_CLIENT_ID", "web");

        PAGE.explains(application.failure(), "the client is not registered for this grant");
    }

    @Test
    void usedCodeIsExplained() throws Exception {
        application
                .properties("sign-in/authorization-code.properties")
                .environment("ANAPLAN_CODE", "code-n0t-in-any-log");

        PAGE.explains(application.failure(), "the authorization code has expired, was used before");
    }

    @Test
    void missingFolderOfTheStoreIsExplained() throws Exception {
        withRefreshToken("any-n0t-in-any-log").where("/var/lib/planning", folder.resolve("nowhere"));

        PAGE.explains(application.failure(), "cannot be read from the token store");
        PAGE.explains(application.failureOf("anaplan:list/models"), "does not exist");
    }

    @Test
    void damagedStoreIsExplained() throws Exception {
        Files.writeString(folder.resolve("anaplan-tokens.json"), "{");

        PAGE.explains(
                withRefreshToken("any-n0t-in-any-log").failure(), "is not a file of refresh tokens, or is damaged");
    }

    @Test
    void personWhoSaysNoIsExplained() throws Exception {
        application.properties("sign-in/device.properties").environment("ANAPLAN_CLIENT_ID", "device");
        CompletableFuture<Exception> failure = CompletableFuture.supplyAsync(application::failure);
        await().until(() -> !anaplan.oauth().pendingUserCodes().isEmpty());

        anaplan.oauth().deny(anaplan.oauth().pendingUserCodes().get(0));

        PAGE.explains(failure.get(), "access was denied by the person who was asked, or by the tenant");
        PAGE.shows("nobody granted access before the code expired");
    }

    @Test
    void storeThatIsNoneIsExplained() throws Exception {
        withRefreshToken("any-n0t-in-any-log").where("file:/var/lib/planning/anaplan-tokens.json", "tokens.json");

        PAGE.explains(application.failure(), "Option tokenStore is no store");
    }
}
