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
package io.github.camelanaplan.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;

class SecretScanTest {
    private static final String USER = "planner@example.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=n0t-in-any-log",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\\nMIIF",
                "Authorization: AnaplanAuthToken abcdefghijklmnop",
                "CACertificate abcdefghijklmnop",
                "Bearer abcdefghijklmnop",
                "Basic cGxhbm5lcjpwYXNz",
                "{\"refresh_token\":\"x\"}",
                "{\"access_token\" : \"x\"}",
                "{\"tokenInfo\":{\"tokenValue\":\"x\"}}",
                "base64:LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t",
                "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCn3RxKmPv2SHa0bWQ"
            })
    void secretIsFound(String text) {
        assertThat(SecretScan.secretIn("It is " + text + ", you know")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void markerIsFoundInBase64WhateverStandsBeforeIt(String prefix) {
        byte[] pair = (prefix + ":" + SecretScan.MARKER + "?").getBytes(StandardCharsets.UTF_8);

        assertThat(SecretScan.secretIn(Base64.getEncoder().encodeToString(pair)))
                .isPresent();
        assertThat(SecretScan.secretIn(Base64.getUrlEncoder().withoutPadding().encodeToString(pair)))
                .isPresent();
    }

    static Stream<String> prefixes() {
        return IntStream.range(0, 6).mapToObj("x"::repeat);
    }

    @Test
    void whatASimulatorGivesOutIsFound() {
        try (AnaplanSimulator anaplan = AnaplanSimulator.builder()
                .user(USER, SecretScan.MARKER)
                .oauthClient("app", c -> c.secret(SecretScan.MARKER).redirectUri("https://localhost/"))
                .build()
                .start()) {
            // Some tokens happen to have few digits
            assertThat(Stream.generate(() -> anaplan.oauth().refreshToken("app", USER))
                            .limit(20)
                            .filter(token ->
                                    SecretScan.secretIn("got " + token + ".").isPresent()))
                    .hasSizeGreaterThan(10);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Signed in as user planner@example.com, token until 2026-01-01T00:00:00Z",
                "POST /token/authenticate answered 201",
                "option accessToken, the tokenValue and the refresh_token",
                "task 8A2F9C3B1D4E4F5A9B8C7D6E5F4A3B2C of import 112000000001",
                "/tmp/junit-1234567890123456789/aFolderOfATest/products.csv",
                "expected PEM that begins with -----BEGIN ...",
                "Basic authentication; Bearer or nothing; CACertificate refused"
            })
    void whatIsNoSecretIsLeftAlone(String text) {
        assertThat(SecretScan.secretIn(text)).isEmpty();
    }
}
