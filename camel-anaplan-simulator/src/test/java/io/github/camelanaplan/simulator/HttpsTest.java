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
package io.github.camelanaplan.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpsTest {

    private static Demo demo;

    @BeforeAll
    static void serveHttps() {
        demo = Demo.start(SimulatorBuilder::https);
    }

    @Test
    void addressesAreOfHttps() {
        assertThat(demo.anaplan.apiUrl()).hasScheme("https").hasHost("127.0.0.1");
        assertThat(demo.anaplan.authUrl()).isEqualTo(demo.anaplan.apiUrl());
        assertThat(demo.anaplan.oauthUrl()).isEqualTo(demo.anaplan.apiUrl());
    }

    @Test
    void importRunsAsOverPlainHttp() {
        demo.upload(demo.client, "Product,Code,Region,Price\nBike,B1,EMEA,100\n");

        assertThat(demo.run(demo.client, demo.products())
                        .at("/result/successful")
                        .asBoolean())
                .isTrue();
        assertThat(demo.model.data().list("Products").size()).isEqualTo(1);
    }

    @Test
    void addressesInAnswersAreOfHttps() {
        assertThat(demo.client.get("/2/0/users/me").json("/meta/schema").asText())
                .startsWith(demo.anaplan.apiUrl().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void versionOfTlsIsAccepted(String version) throws Exception {
        HttpResponse<String> answer = get(demo.anaplan.apiUrl(), trusting(demo.anaplan), version);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
    }

    @Test
    void localhostIsANameOfTheServer() throws Exception {
        URI byName = URI.create("https://localhost:" + demo.anaplan.apiUrl().getPort());

        assertThat(get(byName, trusting(demo.anaplan), "TLSv1.3").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"})
    void certificateIsForEveryLoopbackAddress(String name) throws Exception {
        assertThat(serverCertificate().getSubjectAlternativeNames())
                .extracting(type -> type.get(1).toString())
                .contains(name);
    }

    @Test
    void certificateOfTheServerMaySignNothing() throws Exception {
        assertThat(serverCertificate().getBasicConstraints()).isEqualTo(-1);
        assertThat(demo.anaplan.certificateAuthority().getBasicConstraints()).isZero();
    }

    @Test
    void clientWhoTrustsNobodyNewIsTold() throws Exception {
        SSLContext usual = SSLContext.getDefault();

        assertThatThrownBy(() -> get(demo.anaplan.apiUrl(), usual, "TLSv1.3"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("unable to find valid certification path");
    }

    @Test
    void authorityOfAnotherSimulatorIsNotTrusted() {
        try (AnaplanSimulator other = https().build()) {
            assertThatThrownBy(() -> get(demo.anaplan.apiUrl(), trusting(other), "TLSv1.3"))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void simulatorsBesideEachOtherAreToldApartInOneTrustStore() throws Exception {
        try (AnaplanSimulator other = https().build().start()) {
            assertThat(other.certificateAuthority().getSubjectX500Principal())
                    .isNotEqualTo(demo.anaplan.certificateAuthority().getSubjectX500Principal());
        }
    }

    @Test
    void nameOfTheAuthorityIsNoLongerThanNamesMayBe() {
        String name =
                demo.anaplan.certificateAuthority().getSubjectX500Principal().getName();

        assertThat(name).startsWith("CN=Anaplan simulator ").hasSizeLessThanOrEqualTo("CN=".length() + 64);
    }

    @Test
    void authorityIsTheSameAsText() throws Exception {
        String pem = demo.anaplan.certificateAuthorityPem();

        assertThat(pem).startsWith("-----BEGIN CERTIFICATE-----\n").endsWith("\n-----END CERTIFICATE-----\n");
        assertThat(pem.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(64));
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII))))
                .isEqualTo(demo.anaplan.certificateAuthority());
    }

    @Test
    void withoutHttpsThereIsNoAuthority() {
        try (AnaplanSimulator plain =
                AnaplanSimulator.builder().user("a@example.com", "x").build().start()) {
            assertThatThrownBy(plain::certificateAuthority)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("builder.https()");
            assertThatThrownBy(plain::certificateAuthorityPem).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void connectionIsResetWithoutAGoodbyeOfTls() {
        demo.anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.resetConnection());

        assertThatThrownBy(() -> demo.client.exchange(
                        "POST", demo.products() + "/tasks", "application/json", BodyPublishers.ofString(Demo.LOCALE)))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("Connection reset");
    }

    @Test
    void connectionIsResetWithinTheBody() {
        demo.client.put(demo.file(""), "application/octet-stream", new byte[100_000]);
        demo.anaplan.nextAnswers(
                RequestPattern.get("/files/" + demo.model.fileId("products.csv")),
                1,
                CannedAnswer.resetAfterBytes(50_000));

        assertThatThrownBy(() -> demo.client.exchange("GET", demo.file(""), null, BodyPublishers.noBody()))
                .isInstanceOf(IOException.class);
        assertThat(demo.client.get(demo.file("")).bytes()).hasSize(100_000);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static SimulatorBuilder https() {
        return AnaplanSimulator.builder().user("a@example.com", "x").https();
    }

    private static SSLContext trusting(AnaplanSimulator anaplan) {
        return Trust.only(anaplan.certificateAuthority());
    }

    private static HttpResponse<String> get(URI host, SSLContext trust, String version)
            throws IOException, InterruptedException {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {version});
        return HttpClient.newBuilder()
                .sslContext(trust)
                .sslParameters(parameters)
                .build()
                .send(HttpRequest.newBuilder(host.resolve("/2/0/users/me")).build(), BodyHandlers.ofString());
    }

    private static X509Certificate serverCertificate() throws IOException {
        SSLSocketFactory sockets = trusting(demo.anaplan).getSocketFactory();
        URI host = demo.anaplan.apiUrl();
        try (SSLSocket socket = (SSLSocket) sockets.createSocket(host.getHost(), host.getPort())) {
            Certificate[] chain = socket.getSession().getPeerCertificates();
            return (X509Certificate) chain[0];
        }
    }
}
