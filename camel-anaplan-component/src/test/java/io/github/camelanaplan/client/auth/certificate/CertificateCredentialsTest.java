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
package io.github.camelanaplan.client.auth.certificate;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.client.error.KeyMaterialException;

import static io.github.camelanaplan.client.auth.certificate.TestCertificate.END;
import static io.github.camelanaplan.client.auth.certificate.TestCertificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is sent to sign in with a certificate. */
class CertificateCredentialsTest {
    private static final KeyPair PAIR = TestCertificate.rsa();
    private static final X509Certificate CERTIFICATE = TestCertificate.of(PAIR);
    private static final SigningKey KEY = new SigningKey(CERTIFICATE, PAIR.getPrivate());

    private final CertificateCredentials v2 = new CertificateCredentials(KEY, DataFormat.V2);
    private final CertificateCredentials v1 = new CertificateCredentials(KEY, DataFormat.V1);

    @Test
    void headerIsTheWholePemInBase64OnOneLine() throws Exception {
        String authorization = v2.login(NOW).authorization();

        assertThat(authorization).matches("CACertificate LS0tLS1CRUdJTi[A-Za-z0-9+/]+=*");
        byte[] pem = Base64.getDecoder().decode(authorization.substring("CACertificate ".length()));
        assertThat(new String(pem, StandardCharsets.US_ASCII))
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n");
        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)))
                .isEqualTo(CERTIFICATE);
    }

    @Test
    void v2BeginsWithTheTimeInSeconds() {
        JsonNode body = v2.login(NOW).body();
        byte[] data = bytes(body, "encodedData");

        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly("encodedData", "encodedSignedData", "encodedDataFormat");
        assertThat(body.path("encodedDataFormat").textValue()).isEqualTo("v2");
        assertThat(ByteBuffer.wrap(data).getLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(data).hasSizeGreaterThanOrEqualTo(Long.BYTES + 100);
    }

    @Test
    void v1IsRandomOnly() {
        JsonNode body = v1.login(NOW).body();

        assertThat(body.fieldNames()).toIterable().containsExactly("encodedData", "encodedSignedData");
        assertThat(bytes(body, "encodedData")).hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void signatureIsOfTheRawBytes(DataFormat format) throws Exception {
        JsonNode body = new CertificateCredentials(KEY, format).login(NOW).body();
        Signature signature = Signature.getInstance("SHA512withRSA");
        signature.initVerify(CERTIFICATE);
        signature.update(bytes(body, "encodedData"));

        assertThat(signature.verify(bytes(body, "encodedSignedData"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSignedTwice(DataFormat format) {
        CertificateCredentials credentials = new CertificateCredentials(KEY, format);

        assertThat(credentials.login(NOW).body().path("encodedData"))
                .isNotEqualTo(credentials.login(NOW).body().path("encodedData"));
    }

    @Test
    void keysReadFromPemSign() throws Exception {
        SigningKey read = PemKeys.read(TestPem.pem(CERTIFICATE), TestPem.pem(PAIR.getPrivate()), null);
        JsonNode body =
                new CertificateCredentials(read, DataFormat.V2).login(NOW).body();
        Signature signature = Signature.getInstance("SHA512withRSA");
        signature.initVerify(CERTIFICATE);
        signature.update(bytes(body, "encodedData"));

        assertThat(signature.verify(bytes(body, "encodedSignedData"))).isTrue();
    }

    @Test
    void certificateThatHasExpiredMeanwhileIsNotSent() {
        v2.login(END);

        assertThatThrownBy(() -> v2.login(END.plusSeconds(1)))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageContaining("expired on 2027-01-15");
    }

    @ParameterizedTest
    @CsvSource({
        "PT61S, the clock here is 1 min 1 s ahead of Anaplan's",
        "PT-7M-3S, the clock here is 7 min 3 s behind Anaplan's",
        "PT2H5M, the clock here is 2 h 5 min ahead of Anaplan's",
        "PT-26H, the clock here is 26 h 0 min behind Anaplan's"
    })
    void clocksThatDifferAreTheFirstAdviceInV2(Duration ahead, String advice) {
        assertThat(v2.advice(ahead))
                .startsWith(advice)
                .contains("registered this certificate", "assigned it to a user", "2027-01-15");
        assertThat(v1.advice(ahead)).startsWith("check that").doesNotContain("clock");
    }

    @Test
    void clocksThatAgreeAreNotMentioned() {
        assertThat(v2.advice(Duration.ofSeconds(-60)))
                .startsWith("check that an administrator has registered this certificate")
                .doesNotContain("clock", "v1");
        assertThat(v1.advice(Duration.ZERO)).contains("v1");
    }

    @Test
    void nothingShowsTheKey() {
        assertThat(v2.subject()).isEqualTo("certificate CN=Planning robot, O=Acme, serial 1a2b");
        assertThat(v2).hasToString(v2.subject());
        assertThat(KEY).hasToString(v2.subject());
    }

    private static byte[] bytes(JsonNode body, String field) {
        return Base64.getDecoder().decode(body.path(field).textValue());
    }
}
