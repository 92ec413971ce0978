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
package io.github.camelanaplan.component;

import java.time.Clock;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.client.auth.Admission;
import io.github.camelanaplan.client.auth.AuthAddresses;
import io.github.camelanaplan.client.auth.AuthCalls;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.auth.SignInStyle;
import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.http.HttpTransport;

/**
 * Who asks, and how to get to the service.
 *
 * @param credentials who asks
 * @param environment how to get there
 * @param http        how long to wait for those who give tokens
 * @param requestsPerSecond how many calls may be made on average
 * @param json        reads answers
 */
record Access(
        Credentials credentials,
        HttpEnvironment environment,
        HttpSettings http,
        int requestsPerSecond,
        ObjectMapper json) {

    /** Lets in whoever asks, which takes no call yet. */
    Admission admission(SignInStyle style, AuthAddresses addresses, Executor background) {
        return style.admission(
                credentials,
                () -> new AuthCalls(new HttpTransport(http, environment), addresses, json, Clock.systemUTC()),
                background);
    }
}
