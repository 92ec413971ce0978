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
package io.github.camelanaplan.simulator.auth.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The devices that wait for an answer. Thread-safe. */
final class DeviceCodes {

    /** How long the service still says that a code has expired, rather than that it never knew it. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Clock clock;
    private final Opaque opaque;
    private final Map<String, DeviceCode> codes = new LinkedHashMap<>();

    DeviceCodes(Clock clock, Opaque opaque) {
        this.clock = clock;
        this.opaque = opaque;
    }

    synchronized DeviceCode start(OAuthClient client, Scopes scopes) {
        codes.values().removeIf(code -> code.hasExpired(clock.instant().minus(MEMORY)));
        DeviceCode code = new DeviceCode(
                opaque.text(),
                opaque.userCode(),
                client,
                scopes,
                clock.instant().plus(client.deviceGrant().codeLifetime()));
        codes.put(code.code(), code);
        return code;
    }

    /** The device asks; the grant is given once. */
    synchronized Grant ask(OAuthClient client, Parameters parameters) {
        DeviceCode code = codes.get(parameters.required("device_code"));
        if (code == null || !code.client().equals(client)) {
            throw OAuthRefusal.invalidGrant("The device code is unknown or was used before");
        }
        Grant grant = code.ask(clock.instant());
        codes.remove(code.code());
        return grant;
    }

    synchronized List<String> waiting() {
        return open().map(DeviceCode::userCode).toList();
    }

    synchronized DeviceCode withUserCode(String userCode) {
        return open().filter(code -> code.userCode().equals(userCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no device waits with the user code " + userCode + "; there are " + waiting()));
    }

    private Stream<DeviceCode> open() {
        return codes.values().stream().filter(code -> code.isWaiting() && !code.hasExpired(clock.instant()));
    }
}
