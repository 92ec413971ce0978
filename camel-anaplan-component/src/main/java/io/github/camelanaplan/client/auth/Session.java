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
import java.util.concurrent.locks.ReentrantLock;

import io.github.camelanaplan.client.http.Authorizer;

/**
 * The session of one set of credentials: opened by the first call, shared by all, opened anew shortly before it ends or
 * when the service has ended it. However many threads need it at once, one of them signs in and the others wait.
 */
public final class Session implements Authorizer {
    private final AuthenticationService service;
    private final Credentials credentials;
    private final Clock clock;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile Token token;

    public Session(AuthenticationService service, Credentials credentials, Clock clock) {
        this.service = service;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public String authorization() {
        Token current = token;
        return usable(current) ? current.authorization() : renewed().authorization();
    }

    @Override
    public void rejected(String authorization) {
        signingIn.lock();
        try {
            if (token != null && token.authorization().equals(authorization)) {
                token = null;
            }
        } finally {
            signingIn.unlock();
        }
    }

    private Token renewed() {
        signingIn.lock();
        try {
            if (!usable(token)) {
                token = service.signIn(credentials);
            }
            return token;
        } finally {
            signingIn.unlock();
        }
    }

    private boolean usable(Token candidate) {
        return candidate != null && candidate.usableAt(clock.instant());
    }
}
