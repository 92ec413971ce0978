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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** API 1.3, where credentials go with each call. */
class WithEachCallTest extends CertificateTestSupport {
    private static final String LIST = "anaplan:list/workspaces";
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    WithEachCallTest() {
        version = ApiVersion.V1_3;
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        HealthCheckHelper.getHealthCheckRepository(camel, "producers").setEnabled(true);
        return camel;
    }

    private void usePassword(String password) {
        options().setUsername(USER);
        options().setPassword(password);
    }

    private void useCertificate() {
        options().setCertificate(TestPem.pem(CERTIFICATE));
        options().setPrivateKey(TestPem.pkcs8(PAIR.getPrivate()));
    }

    @Test
    void passwordGoesWithEachCallAndNobodyIsAskedForATokenWithIt() {
        usePassword(PASSWORD);

        succeed(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(anaplan.journal()).hasSizeGreaterThan(5).allSatisfy(call -> {
            assertThat(call.user()).isEqualTo(USER);
            assertThat(call.path()).startsWith("/1/3/workspaces/");
        });
    }

    @Test
    void certificateGoesWithEachCall() {
        useCertificate();

        succeed(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(anaplan.journal())
                .hasSizeGreaterThan(5)
                .extracting(ReceivedRequest::user)
                .containsOnly(ROBOT);
    }

    @Test
    void refusedPasswordIsAnErrorThatSaysWhatToLookAt() {
        usePassword("wrong-n0t-in-any-log");

        assertThat(send(LIST, null).getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("user " + USER, "401", "check user name and password")
                .satisfies(failure -> assertWithoutSecrets(failure.toString()));
    }

    @Test
    void refusedCertificateIsAnErrorThatSaysWhatToLookAt() {
        useCertificate();
        anaplan.revokeCertificate(CERTIFICATE);

        assertThat(send(LIST, null).getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("CN=Planning robot", "401", "registered this certificate")
                .satisfies(failure -> assertWithoutSecrets(failure.toString()));
    }

    @Test
    void refusedCredentialsRest() {
        usePassword("wrong-n0t-in-any-log");
        send(LIST, null);

        assertThat(send(LIST, null).getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("not tried again before");
        assertThat(anaplan.journal()).hasSize(1);
    }

    @Test
    void manyCallsAtOnceTryCredentialsThatAreRefusedOnce() {
        usePassword("wrong-n0t-in-any-log");

        List<CompletableFuture<Exchange>> all = IntStream.range(0, 20)
                .mapToObj(n -> sendAsync(LIST, null, Map.of()))
                .toList();

        assertThat(all)
                .allSatisfy(one -> assertThat(one.join().getException()).isInstanceOf(BadCredentialsException.class));
        assertThat(anaplan.journal()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 503})
    void answerThatMayBeThatOfAGatewayDoesNotProveThemRight(int status) {
        usePassword("wrong-n0t-in-any-log");
        anaplan.nextAnswers(RequestPattern.get("/workspaces"), 1, CannedAnswer.status(status));

        List<CompletableFuture<Exchange>> all = IntStream.range(0, 20)
                .mapToObj(n -> sendAsync(LIST, null, Map.of()))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join().getException()).isNotNull());
        assertThat(anaplan.journal()).hasSize(2);
    }

    @Test
    void manyCallsAtOnceAllGoAheadOnceOneWasAccepted() {
        usePassword(PASSWORD);

        List<CompletableFuture<Exchange>> all = IntStream.range(0, 20)
                .mapToObj(n -> sendAsync(LIST, null, Map.of()))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join().getException()).isNull());
        assertThat(anaplan.journal()).hasSize(20);
    }

    @Test
    void callWithoutAnAnswerSaysNothingOfTheCredentials() {
        usePassword(PASSWORD);
        anaplan.faults().on(CallKind.LOOK_UP).times(1).reset();

        assertThat(send(LOAD + inModel(), null).getException()).isInstanceOf(ServiceUnavailableException.class);

        assertThat(send(LOAD + inModel(), PlanningModel.PRODUCTS).getException())
                .isNull();
    }

    @Test
    void healthTellsOfRefusedCredentials() {
        usePassword("wrong-n0t-in-any-log");
        send(LIST, null);

        HealthCheck.Result result = readiness();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow()).contains(USER, "401");
    }

    @Test
    void healthTellsWhenCredentialsWereLastAccepted() {
        usePassword(PASSWORD);
        assertThat(readiness().getMessage()).hasValue("Not signed in yet");
        succeed(LIST, null);

        HealthCheck.Result result = readiness();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails())
                .containsEntry("signin.subject", "user " + USER)
                .containsKey("signin.last")
                .doesNotContainKey("signin.expires");
    }

    private HealthCheck.Result readiness() {
        return StreamSupport.stream(
                        HealthCheckHelper.invokeReadiness(context, "full").spliterator(), false)
                .filter(result -> result.getCheck().getId().endsWith("-sign-in"))
                .findFirst()
                .orElseThrow();
    }
}
