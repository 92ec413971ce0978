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

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.Calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What those who watch over a Camel application are told of its sign-in, without Anaplan being asked. */
class SignInHealthTest extends CertificateTestSupport {
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        // As camel.health.producersEnabled does
        HealthCheckHelper.getHealthCheckRepository(camel, "producers").setEnabled(true);
        return camel;
    }

    @BeforeEach
    void useCertificate() {
        use(CERTIFICATE);
    }

    @Test
    void upBeforeTheFirstCall() throws Exception {
        startRoute();

        HealthCheck.Result result = theOnly(readiness());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).hasValue("Not signed in yet");
        assertThat(result.getDetails())
                .containsEntry(
                        "certificate.expires",
                        CERTIFICATE.getNotAfter().toInstant().toString())
                .doesNotContainKeys("signin.last", "signin.expires");
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void upAfterSigningInWithSinceWhenAndUntilWhen() throws Exception {
        Instant before = Instant.now();
        assertLoads();

        HealthCheck.Result result = theOnly(readiness());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).isEmpty();
        assertThat(result.getDetails())
                .containsEntry("signin.subject", "certificate CN=Planning robot, O=Acme, serial 1a2b")
                .containsEntry(
                        "certificate.expires",
                        CERTIFICATE.getNotAfter().toInstant().toString())
                .doesNotContainKey("certificate.days.left");
        Instant signedIn = Instant.parse((String) result.getDetails().get("signin.last"));
        assertThat(signedIn).isBetween(before, Instant.now());
        assertThat(Instant.parse((String) result.getDetails().get("signin.expires")))
                .isAfter(signedIn.plus(Duration.ofMinutes(30)));
        assertWithoutSecrets(result.getDetails().toString());
    }

    @Test
    void certificateThatEndsSoonIsToldInDays() throws Exception {
        X509Certificate ending = validFor(PAIR, Duration.ofDays(10).plusHours(1));
        anaplan.registerCertificate(ROBOT, ending);
        use(ending);
        assertLoads();

        HealthCheck.Result result = theOnly(readiness());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("certificate.days.left", 10L);
    }

    @Test
    void downAfterARefusalWithItsReason() {
        anaplan.revokeCertificate(CERTIFICATE);
        assertThat(list("anaplan")).isInstanceOf(BadCredentialsException.class);

        HealthCheck.Result result = theOnly(readiness());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow())
                .contains("CN=Planning robot", "401", "registered this certificate")
                .satisfies(CertificateTestSupport::assertWithoutSecrets);
        assertWithoutSecrets(result.getDetails().toString());
    }

    @Test
    void downWhenAPasswordWasRefusedWithoutThePassword() {
        usePassword("wrong-n0t-in-any-log");
        assertThat(list("anaplan")).isInstanceOf(BadCredentialsException.class);

        HealthCheck.Result result = theOnly(readiness());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow())
                .contains(USER, "401")
                .satisfies(CertificateTestSupport::assertWithoutSecrets);
        assertThat(result.getDetails()).doesNotContainKey("certificate.expires");
    }

    @Test
    void serviceThatIsDownSaysNothingAboutTheCredentials() {
        assertThat(list("anaplan")).isNull();
        anaplan.close();

        assertThat(theOnly(readiness()).getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void upAgainOnceAnotherStartHasOtherCredentials() throws Exception {
        usePassword("wrong-n0t-in-any-log");
        list("anaplan");
        context.getComponent("anaplan").stop();
        usePassword(PASSWORD);
        context.getComponent("anaplan").start();

        assertThat(list("anaplan")).isNull();
        assertThat(theOnly(readiness()).getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void hundredProbesMakeNoCall() {
        anaplan.revokeCertificate(CERTIFICATE);
        list("anaplan");
        anaplan.clearJournal();

        for (int i = 0; i < 100; i++) {
            theOnly(readiness());
        }

        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void restartWouldNotHelpSoThatLivenessIsNotAffected() {
        anaplan.revokeCertificate(CERTIFICATE);
        list("anaplan");

        assertThat(signIns(HealthCheckHelper.invokeLiveness(context, "full"))).isEmpty();
    }

    @Test
    void goneAfterTheComponentHasStopped() {
        assertThat(readiness()).hasSize(1);

        context.getComponent("anaplan").stop();
        assertThat(readiness()).isEmpty();

        context.getComponent("anaplan").start();
        assertThat(readiness()).hasSize(1);
    }

    @Test
    void eachComponentHasItsOwn() {
        AnaplanComponent other = component();
        other.setUsername(USER);
        other.setPassword("wrong-n0t-in-any-log");
        context.addComponent("other", other);
        assertThat(list("anaplan")).isNull();
        assertThat(list("other")).isInstanceOf(BadCredentialsException.class);

        assertThat(readiness())
                .extracting(result -> result.getCheck().getId(), HealthCheck.Result::getState)
                .containsExactlyInAnyOrder(
                        tuple("anaplan-sign-in", HealthCheck.State.UP), tuple("other-sign-in", HealthCheck.State.DOWN));
        assertThat(Calls.signIns(anaplan)).hasSize(2);
    }

    @Test
    void nothingIsToldOfAComponentWhoseCheckIsTurnedOff() {
        AnaplanComponent silent = component();
        silent.setHealthCheckProducerEnabled(false);
        silent.setUsername(USER);
        silent.setPassword("wrong-n0t-in-any-log");
        context.addComponent("silent", silent);
        list("silent");

        assertThat(readiness())
                .extracting(result -> result.getCheck().getId(), HealthCheck.Result::getState)
                .contains(tuple("silent-sign-in", HealthCheck.State.UNKNOWN));
        assertThat(readiness()).noneMatch(result -> result.getState() == HealthCheck.State.DOWN);
    }

    private void use(X509Certificate certificate) {
        options().setCertificate(TestPem.pem(certificate));
        options().setPrivateKey(TestPem.pkcs8(PAIR.getPrivate()));
    }

    private void usePassword(String password) {
        options().setCertificate(null);
        options().setPrivateKey(null);
        options().setUsername(USER);
        options().setPassword(password);
    }

    /** Makes a call, and gives what went wrong; null if nothing did. */
    private Exception list(String component) {
        return send(component + ":list/files?" + inModel(), null).getException();
    }

    private List<HealthCheck.Result> readiness() {
        return signIns(HealthCheckHelper.invokeReadiness(context, "full"));
    }

    private static List<HealthCheck.Result> signIns(Iterable<HealthCheck.Result> results) {
        List<HealthCheck.Result> found = new ArrayList<>();
        results.forEach(result -> {
            if (result.getCheck().getId().endsWith("-sign-in")) {
                found.add(result);
            }
        });
        return found;
    }

    private static HealthCheck.Result theOnly(List<HealthCheck.Result> results) {
        assertThat(results).hasSize(1);
        return results.get(0);
    }
}
