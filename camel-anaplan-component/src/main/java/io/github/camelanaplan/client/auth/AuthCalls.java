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
package io.github.camelanaplan.client.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.client.http.HttpTransport;

/**
 * What calls for tokens are made with.
 *
 * @param transport sends them
 * @param addresses where to
 * @param json      reads the answers, as trees only
 * @param clock     the clock here
 */
public record AuthCalls(HttpTransport transport, AuthAddresses addresses, ObjectMapper json, Clock clock) {
    /** Nobody signs in while a model is busy, so that a call for a token never has a reason to take as long as others may. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    public AuthCalls {
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(clock, "clock");
    }
}
