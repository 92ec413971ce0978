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
package io.github.camelanaplan.client.auth.oauth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A grant that a person has been asked for. Its {@code toString} does not show the device code.
 *
 * @param deviceCode gets the tokens once access is granted: a secret
 * @param shown      what the person gets to see
 * @param interval   how long to wait between two questions whether it has been granted
 */
record PendingDevice(String deviceCode, DeviceCode shown, Duration interval) {
    private static final long UNSTATED_INTERVAL_SECONDS = 5;
    private static final Duration LEAST_INTERVAL = Duration.ofMillis(100);
    private static final long UNSTATED_LIFETIME_SECONDS = 900;

    /** Empty if the answer is not one. */
    static Optional<PendingDevice> read(JsonNode answer, Instant now) {
        String deviceCode = answer.path("device_code").asText("");
        String userCode = answer.path("user_code").asText("");
        Optional<URI> page = uri(answer.path("verification_uri"));
        if (deviceCode.isEmpty() || userCode.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        URI complete = uri(answer.path("verification_uri_complete")).orElse(null);
        Instant end = now.plusSeconds(answer.path("expires_in").asLong(UNSTATED_LIFETIME_SECONDS));
        Duration stated = Duration.ofSeconds(answer.path("interval").asLong(UNSTATED_INTERVAL_SECONDS));
        Duration interval = stated.compareTo(LEAST_INTERVAL) < 0 ? LEAST_INTERVAL : stated;
        return Optional.of(
                new PendingDevice(deviceCode, new DeviceCode(userCode, page.get(), complete, end), interval));
    }

    private static Optional<URI> uri(JsonNode text) {
        try {
            return text.asText("").isEmpty() ? Optional.empty() : Optional.of(URI.create(text.asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Map<String, String> parameters() {
        return Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "device_code", deviceCode);
    }

    @Override
    public String toString() {
        return shown.toString();
    }
}
