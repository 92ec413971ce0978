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
package io.github.camelanaplan.simulator.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users and their passwords. Filled once, then only read. */
public final class Accounts {

    private final Map<String, User> byEmail = new LinkedHashMap<>();
    private final Map<String, String> passwords = new LinkedHashMap<>();

    /**
     * Adds a user who has no password.
     *
     * @param user the user
     * @throws IllegalStateException when the e-mail address is taken
     */
    public void add(User user) {
        if (byEmail.putIfAbsent(user.email(), user) != null) {
            throw new IllegalStateException("two users with the e-mail address " + user.email());
        }
    }

    /**
     * Adds a user.
     *
     * @param user the user
     * @param password the password
     * @throws IllegalStateException when the e-mail address is taken
     */
    public void add(User user, String password) {
        add(user);
        passwords.put(user.email(), password);
    }

    /**
     * All users.
     *
     * @return in order of declaration
     */
    public List<User> all() {
        return new ArrayList<>(byEmail.values());
    }

    /**
     * The user of this address.
     *
     * @param email case matters
     * @return empty when there is none
     */
    public Optional<User> find(String email) {
        return Optional.ofNullable(byEmail.get(email));
    }

    /**
     * The user of this address, for who is sure that there is one.
     *
     * @param email case matters
     * @return the user
     * @throws IllegalArgumentException when there is none
     */
    public User named(String email) {
        return find(email)
                .orElseThrow(
                        () -> new IllegalArgumentException("no user " + email + "; there are " + byEmail.keySet()));
    }

    /**
     * Whether a user can log in with a password.
     *
     * @param user one of these
     * @return false for users of single sign-on
     */
    public boolean hasPassword(User user) {
        return passwords.containsKey(user.email());
    }

    Optional<User> withPassword(String email, String password) {
        return find(email).filter(user -> password.equals(passwords.get(email)));
    }
}
