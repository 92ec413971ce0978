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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.TokenStoreException;

/** Sees to it that a new refresh token is in the store before anything else happens, also if that takes several attempts. */
final class TokenKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);

    private final TokenStore store;
    private final String client;
    private Unsaved unsaved;

    /**
     * @param client under which name the store has the tokens
     */
    TokenKeeper(TokenStore store, String client) {
        this.store = store;
        this.client = client;
    }

    /** What is stored; null if nothing is. */
    StoredToken load() {
        return uninterrupted(() -> store.load(client).orElse(null), "be read from", "");
    }

    /** Says that a token is going to be used. What could not be saved now could not be saved afterwards either. */
    void announce(StoredToken inUse) {
        save(inUse, "Nothing was sent");
    }

    /** Takes the announcement back, after a use that did not happen. Best effort: it matters to messages only. */
    void withdraw(StoredToken announced, StoredToken before) {
        try {
            if (!announced.equals(before) && announced.equals(load())) {
                save(before, "It was not used");
            }
        } catch (TokenStoreException e) {
            LOG.debug("{}", e.getMessage());
        }
    }

    /** Saves a new refresh token, and keeps it in memory until that has succeeded. */
    synchronized Token keep(StoredToken stored, Token token) {
        unsaved = new Unsaved(stored, token);
        return settled().orElseThrow();
    }

    /** Saves what could not be saved before; the access token that came with it, or empty if there was nothing to save. */
    synchronized Optional<Token> settled() {
        Unsaved due = unsaved;
        if (due == null) {
            return Optional.empty();
        }
        save(
                due.stored(),
                "The refresh token that the service has just given is kept in memory, and saved at the next "
                        + "attempt: until then it is lost if the process ends");
        unsaved = null;
        return Optional.of(due.token());
    }

    private void save(StoredToken token, String consequence) {
        uninterrupted(
                () -> {
                    store.save(client, token);
                    return token;
                },
                "be written to",
                ". " + consequence);
    }

    /** An interrupted thread could not use files. */
    private <T> T uninterrupted(StoreWork<T> work, String done, String consequence) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.run();
        } catch (IOException e) {
            throw new TokenStoreException(told(done, e.getMessage()) + consequence, e);
        } catch (RuntimeException e) {
            // A store that somebody wrote may have put a token into its message
            throw new TokenStoreException(told(done, e.getClass().getName()) + consequence);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String told(String done, String why) {
        return "The refresh token of " + client + " cannot " + done + " the token store (" + store + "): " + why;
    }

    /** Something done with the store. */
    private interface StoreWork<T> {
        T run() throws IOException;
    }

    private record Unsaved(StoredToken stored, Token token) {}
}
