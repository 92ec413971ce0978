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
import java.time.Instant;
import java.util.Objects;

/**
 * What a person needs to know to grant access.
 *
 * @param userCode                what to enter there
 * @param verificationUri         the page to open in a browser
 * @param verificationUriComplete the same page with the code in it; null if the service gave none
 * @param expiresAt               until when, by the clock here
 */
public record DeviceCode(String userCode, URI verificationUri, URI verificationUriComplete, Instant expiresAt) {
    public DeviceCode {
        Objects.requireNonNull(userCode, "userCode");
        Objects.requireNonNull(verificationUri, "verificationUri");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
