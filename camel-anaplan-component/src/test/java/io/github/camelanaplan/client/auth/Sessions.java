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
import java.util.concurrent.Executor;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.simulator.AnaplanSimulator;

/** Sessions at a simulator, for tests of the client alone. */
public final class Sessions {
    private static final HttpSettings PATIENT = new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(30));

    private Sessions() {}

    public static Session open(AnaplanSimulator anaplan, Credentials credentials, Executor background) {
        return new Session(credentials, calls(anaplan, Clock.systemUTC()), background);
    }

    /** What credentials sign in over. */
    public static AuthCalls calls(AnaplanSimulator anaplan, Clock clock) {
        AuthAddresses addresses = new AuthAddresses(anaplan.authUrl(), anaplan.oauthUrl());
        HttpTransport transport = new HttpTransport(PATIENT, HttpEnvironment.DIRECT);
        return new AuthCalls(transport, addresses, new ObjectMapper(), clock);
    }
}
