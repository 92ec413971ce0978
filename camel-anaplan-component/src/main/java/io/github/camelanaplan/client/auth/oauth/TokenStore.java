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

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps refresh tokens from one run to the next. Where the service gives a new refresh token with each use of the old one,
 * the store holds the only one that is still good: what it loses, a person has to get anew in a browser.
 *
 * <p>Therefore {@link #save} must be atomic (after a crash in the middle of it, {@link #load} gives either what was there
 * before or what was to be saved) and durable (once it has returned, what was saved outlives the process and the machine's
 * power). Both may be called by several threads at once, for different clients too. A store is asked for little: twice to
 * four times for each new access token.
 *
 * <p>One refresh token that changes with each use belongs to one process: two that use the same one take it away from each
 * other, whatever the store does about it. Processes that need the same tenant get a refresh token each.
 *
 * <p>The message of an {@link IOException} is shown in errors and logs: it must hold no token. Of other exceptions only the
 * class is shown. {@code toString} is shown as the name of the store.
 */
public interface TokenStore {

    /**
     * What was saved last.
     *
     * @param client says whose: the client's id, an {@code @}, and the host that gave the tokens
     * @return empty if nothing ever was
     * @throws IOException when it cannot be told. To return empty then would be wrong: what is configured would be used in
     *     place of what was saved
     */
    Optional<StoredToken> load(String client) throws IOException;

    /**
     * Puts one token in place of what was saved for this client before.
     *
     * @param client says whose, as for {@link #load}
     * @throws IOException when it could not be saved; the same is then saved again later
     */
    void save(String client, StoredToken token) throws IOException;
}
