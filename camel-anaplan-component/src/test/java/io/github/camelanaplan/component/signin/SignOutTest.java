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
package io.github.camelanaplan.component.signin;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions that the component has opened do not outlive it. */
class SignOutTest extends AnaplanTestSupport {
    private static final RequestPattern SIGN_OUT = RequestPattern.post("/token/logout");
    private static final String CLIENT = "client-of-the-test";
    private static final String SECRET = "n0t-in-any-log-secret";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator);
        simulator.oauthClient(CLIENT, client -> client.secret(SECRET).nonRotating());
    }

    private void use(String scheme) {
        succeed(scheme + ":list/files?" + inModel(), null);
    }

    private List<Integer> signOuts() {
        return received(SIGN_OUT).stream().map(ReceivedRequest::status).toList();
    }

    private static void inTime(Runnable stop) throws Exception {
        CompletableFuture.runAsync(stop).get(60, TimeUnit.SECONDS);
    }

    @Test
    void stoppedContextSignsOutOnce() {
        use("anaplan");
        use("anaplan");

        context.stop();

        assertThat(signOuts()).containsExactly(204);
    }

    @Test
    void stoppedComponentSignsOutOnceAndNotAgainWithTheContext() {
        use("anaplan");

        context.getComponent("anaplan").stop();
        context.stop();

        assertThat(signOuts()).containsExactly(204);
    }

    @Test
    void whatWasNeverUsedSignsNeitherInNorOut() throws Exception {
        route(r -> r.from("direct:list").to("anaplan:list/files?" + inModel()));

        context.stop();

        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void refusedCredentialsHaveNothingToSignOut() {
        context.getComponent("anaplan", AnaplanComponent.class).setPassword(PASSWORD + "-wrong");
        send("anaplan:list/files?" + inModel(), null);

        context.stop();

        assertThat(anaplan.journal()).hasSize(1);
    }

    @Test
    void everySessionIsSignedOut() {
        URI other = URI.create(anaplan.authUrl().toString().replace("127.0.0.1", "localhost"));
        use("anaplan");
        succeed("anaplan:list/files?authUrl=" + other + "&" + inModel(), null);

        context.stop();

        assertThat(Calls.signIns(anaplan)).hasSize(2);
        assertThat(signOuts()).containsExactly(204, 204);
    }

    @Test
    void oauthAndSuppliedTokensAreNotSignedOut() {
        AnaplanComponent oauth = withoutPassword("oauth");
        oauth.setClientId(CLIENT);
        oauth.setClientSecret(SECRET);
        oauth.setRefreshToken(anaplan.oauth().refreshToken(CLIENT, USER));
        oauth.getConfiguration().setOauthUrl(anaplan.oauthUrl().toString());
        String token = Tokens.of(anaplan, USER, PASSWORD);
        withoutPassword("token").setAccessToken(token);
        use("oauth");
        use("token");

        context.stop();

        assertThat(signOuts()).isEmpty();
        assertThat(Tokens.isAlive(anaplan, token)).isTrue();
    }

    private AnaplanComponent withoutPassword(String scheme) {
        AnaplanComponent component = component();
        component.setUsername(null);
        component.setPassword(null);
        context.addComponent(scheme, component);
        return component;
    }

    static Stream<CannedAnswer> refusals() {
        return Stream.of(
                CannedAnswer.status(401),
                CannedAnswer.status(500).body("text/html", "<html>n0t-in-any-log</html>"),
                CannedAnswer.resetConnection());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedSignOutKeepsNothingFromStopping(CannedAnswer refusal) throws Exception {
        use("anaplan");
        anaplan.nextAnswers(SIGN_OUT, 10, refusal);

        inTime(context::stop);

        assertThat(context.isStopped()).isTrue();
        assertThat(signOuts()).hasSize(1);
    }

    @Test
    void serviceThatIsGoneKeepsNothingFromStopping() throws Exception {
        use("anaplan");
        anaplan.close();

        inTime(context::stop);

        assertThat(context.isStopped()).isTrue();
    }

    /** This waits for as long as the component does: five seconds. */
    @Test
    void signOutThatHangsKeepsNothingFromStopping() throws Exception {
        use("anaplan");
        anaplan.nextAnswers(SIGN_OUT, 10, CannedAnswer.silence());

        inTime(context::stop);

        assertThat(context.isStopped()).isTrue();
        assertThat(signOuts()).containsExactly(0);
    }

    @Test
    void componentThatStartsAgainSignsInAnew() {
        use("anaplan");
        context.getComponent("anaplan").stop();
        context.getComponent("anaplan").start();

        use("anaplan");
        context.stop();

        assertThat(Calls.signIns(anaplan)).hasSize(2);
        assertThat(signOuts()).containsExactly(204, 204);
    }

    @Test
    void componentThatStartsAgainTriesMendedCredentialsAtOnce() {
        AnaplanComponent component = context.getComponent("anaplan", AnaplanComponent.class);
        component.setPassword(PASSWORD + "-wrong");
        Exchange refused = send("anaplan:list/files?" + inModel(), null);
        component.stop();
        component.setPassword(PASSWORD);
        component.start();

        use("anaplan");

        assertThat(refused.getException()).isNotNull();
        assertThat(Calls.signIns(anaplan)).extracting(ReceivedRequest::status).containsExactly(401, 201);
    }
}
