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

import org.apache.camel.Exchange;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.client.auth.certificate.DataFormat;
import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What only Anaplan can tell of a certificate, and what is sent to prove that one has its key. */
class RefusedCertificateTest extends CertificateTestSupport {
    private final AdjustableClock there = AdjustableClock.system();

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator);
        simulator.clock(there);
    }

    @BeforeEach
    void useCertificate() {
        options().setCertificate(TestPem.pem(CERTIFICATE));
        options().setPrivateKey(TestPem.pkcs8(PAIR.getPrivate()));
    }

    @ParameterizedTest
    @EnumSource
    void bothFormatsAreAccepted(DataFormat format) throws Exception {
        options().setCertificateDataFormat(format);

        assertLoads();
    }

    @Test
    void whatIsSignedIsNeverSentTwice() {
        list();
        anaplan.expireTokens();
        list();
        anaplan.expireTokens();

        assertThat(list().getException()).isNull();
        // Anaplan refuses what it has seen before
        assertThat(Calls.signIns(anaplan)).extracting(ReceivedRequest::status).containsExactly(201, 201, 201);
    }

    @Test
    void certificateThatIsNotRegistered() {
        KeyPair pair = TestCertificate.rsa();
        X509Certificate certificate = TestCertificate.with(pair)
                .subject("CN=Stranger")
                .valid(
                        CERTIFICATE.getNotBefore().toInstant(),
                        CERTIFICATE.getNotAfter().toInstant())
                .build();
        options().setCertificate(TestPem.pem(certificate));
        options().setPrivateKey(TestPem.pkcs8(pair.getPrivate()));

        assertRefused(list())
                .contains("certificate CN=Stranger, serial 1a2b", "401", "registered this certificate", "assigned it")
                .doesNotContain("clock");
    }

    @Test
    void certificateThatIsWithdrawnWhileTheRouteRuns() {
        assertThat(list().getException()).isNull();
        anaplan.revokeCertificate(CERTIFICATE);
        anaplan.expireTokens();
        anaplan.clearJournal();

        assertRefused(list()).contains("certificate CN=Planning robot, O=Acme", "401", "withdrawn");
    }

    @ParameterizedTest
    @CsvSource({"PT20M, behind Anaplan's", "PT-20M, ahead of Anaplan's"})
    void clocksThatDifferAreNamedWithByHowMuchAndWhichWay(Duration ahead, String way) {
        there.advance(ahead);

        assertRefused(list()).containsPattern("the clock here is (19 min 5\\d s|20 min \\d s) " + way);
    }

    @ParameterizedTest
    @CsvSource({"PT20M", "PT-20M"})
    void olderFormatDoesNotDependOnTheClocks(Duration ahead) throws Exception {
        options().setCertificateDataFormat(DataFormat.V1);
        there.advance(ahead);

        assertLoads();
    }

    private Exchange list() {
        return send("anaplan:list/files?" + inModel(), null);
    }

    private AbstractStringAssert<?> assertRefused(Exchange done) {
        assertThat(done.getException()).isInstanceOf(BadCredentialsException.class);
        StackTraces.of(done.getException()).forEach(CertificateTestSupport::assertWithoutSecrets);
        assertThat(Calls.signIns(anaplan)).extracting(ReceivedRequest::status).containsExactly(401);
        return assertThat(done.getException().getMessage());
    }
}
