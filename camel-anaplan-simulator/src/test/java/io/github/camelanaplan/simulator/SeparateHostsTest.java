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

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class SeparateHostsTest {

    private static Demo demo;

    @BeforeAll
    static void serveThreeHosts() {
        demo = Demo.start(anaplan -> anaplan.https().separateHosts());
    }

    @BeforeEach
    void forgetRequests() {
        demo.anaplan.clearJournal();
    }

    @Test
    void everyServiceHasAnAddressOfItsOwn() {
        AnaplanSimulator anaplan = demo.anaplan;

        assertThat(Set.of(anaplan.apiUrl(), anaplan.authUrl(), anaplan.oauthUrl()))
                .hasSize(3)
                .allSatisfy(url -> assertThat(url).hasScheme("https").hasHost("127.0.0.1"));
    }

    @Test
    void tokenOfOneHostIsGoodOnTheOther() {
        assertThat(demo.client.get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void hostsKnowTheirOwnPathsOnly() {
        String token = demo.client.authorization();

        assertThat(at(demo.anaplan.apiUrl(), token).get("/token/validate").status())
                .isEqualTo(404);
        assertThat(at(demo.anaplan.authUrl(), token).get("/token/validate").status())
                .isEqualTo(200);
        assertThat(at(demo.anaplan.authUrl(), token).get("/2/0/users/me").status())
                .isEqualTo(404);
        assertThat(at(demo.anaplan.oauthUrl(), token).get("/2/0/users/me").status())
                .isEqualTo(404);
        assertThat(at(demo.anaplan.oauthUrl(), token).get("/token/validate").status())
                .isEqualTo(404);
        assertThat(at(demo.anaplan.oauthUrl(), null).post("/oauth/token", "{}").status())
                .isEqualTo(401);
        assertThat(at(demo.anaplan.authUrl(), null).post("/oauth/token", "{}").status())
                .isEqualTo(404);
        assertThat(at(demo.anaplan.apiUrl(), null).post("/oauth/token", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void oauthIsOnItsHostOnly() {
        // without a client it is refused, which is an answer
        assertThat(at(demo.anaplan.oauthUrl(), null).post("/oauth/token", "{}").status())
                .isEqualTo(401);
        assertThat(at(demo.anaplan.oauthUrl(), null).get("/auth/authorize").status())
                .isEqualTo(400);
        assertThat(at(demo.anaplan.apiUrl(), null).post("/oauth/token", "{}").status())
                .isEqualTo(404);
        assertThat(at(demo.anaplan.authUrl(), null).get("/auth/authorize").status())
                .isEqualTo(404);
    }

    @Test
    void journalTellsHostsApart() {
        String token = demo.client.authorization();

        demo.client.get("/2/0/users/me");
        at(demo.anaplan.authUrl(), token).get("/token/validate");
        at(demo.anaplan.oauthUrl(), token).get("/");
        at(demo.anaplan.apiUrl(), token).get("/token/validate");

        assertThat(demo.anaplan.journal())
                .extracting(ReceivedRequest::host, ReceivedRequest::pathOnly)
                .containsExactly(
                        tuple("api", "/2/0/users/me"),
                        tuple("auth", "/token/validate"),
                        tuple("oauth", "/"),
                        tuple("api", "/token/validate"));
    }

    @Test
    void oneHostIsCalledByTheNameOfTheService() {
        try (Demo one = Demo.start()) {
            assertThat(one.anaplan.journal()).extracting(ReceivedRequest::host).containsOnly("anaplan");
            assertThat(one.anaplan.oauthUrl()).isEqualTo(one.anaplan.apiUrl());
        }
    }

    @Test
    void takenPortIsReported() {
        try (AnaplanSimulator second = AnaplanSimulator.builder()
                .user("a@example.com", "x")
                .separateHosts()
                .port(demo.anaplan.apiUrl().getPort())
                .build()) {
            assertThatThrownBy(second::start).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(second::authUrl).hasMessageContaining("start()");
        }
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static TestClient at(URI host, String authorization) {
        return TestClient.at(demo.anaplan, host, authorization);
    }
}
