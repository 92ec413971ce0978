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

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

import org.assertj.core.api.AbstractThrowableAssert;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A user who has no password but a certificate, and a component that has no credentials yet. */
abstract class CertificateTestSupport extends AnaplanTestSupport {
    static final String ROBOT = "robot@example.com";
    static final String STORE_PASSWORD = "store-n0t-in-any-log";
    static final String KEY_PASSWORD = "key-n0t-in-any-log";
    /** Made once, because that takes a while. */
    static final KeyPair PAIR = TestCertificate.rsa();

    static final X509Certificate CERTIFICATE = validFor(PAIR, Duration.ofDays(300));

    /** A certificate that is valid since yesterday. */
    static X509Certificate validFor(KeyPair pair, Duration time) {
        return TestCertificate.with(pair)
                .valid(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(time))
                .build();
    }

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator);
        simulator.user(ROBOT, robot -> robot.certificate(CERTIFICATE));
    }

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.setUsername(null);
        component.setPassword(null);
        return component;
    }

    /** The component of the context, whose options have not been looked at yet. */
    AnaplanComponent options() {
        return context.getComponent("anaplan", AnaplanComponent.class);
    }

    /** Starts a route with an import, and runs it once as the user with the certificate. */
    void assertLoads() throws Exception {
        startRoute();

        TaskOutcome outcome = succeed("direct:load", PlanningModel.PRODUCTS).getBody(TaskOutcome.class);

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(model.data().list("Products").size()).isEqualTo(3);
        assertThat(Calls.starts(anaplan)).extracting(ReceivedRequest::user).containsExactly(ROBOT);
        assertThat(Calls.signIns(anaplan)).extracting(ReceivedRequest::status).containsExactly(201);
    }

    /** Starts a route with an import, which fails before Anaplan is called, and shows no secret. */
    AbstractThrowableAssert<?, ?> assertStartFails() {
        return assertThatThrownBy(this::startRoute)
                .satisfies(failure -> StackTraces.of(failure).forEach(CertificateTestSupport::assertWithoutSecrets))
                .satisfies(failure -> assertThat(anaplan.journal()).isEmpty())
                .rootCause()
                .isInstanceOf(AnaplanException.class);
    }

    /** Neither a password nor a key; what is written in Base64 begins with MII. */
    static void assertWithoutSecrets(String text) {
        assertThat(text).doesNotContain("n0t-in-any-log", "PRIVATE KEY-----", "MII");
    }

    void startRoute() throws Exception {
        route(route -> route.from("direct:load").to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel()));
    }
}
