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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The users who may log in with a password. Filled once, then only read. */
public final class Accounts {

    private record Account(User user, String password) {}

    private final Map<String, Account> byEmail = new HashMap<>();

    /**
     * Adds a user.
     *
     * @param user the user
     * @param password the password
     * @throws IllegalStateException when the e-mail address is taken
     */
    public void add(User user, String password) {
        if (byEmail.putIfAbsent(user.email(), new Account(user, password)) != null) {
            throw new IllegalStateException("two users with the e-mail address " + user.email());
        }
    }

    Optional<User> withPassword(String email, String password) {
        return Optional.ofNullable(byEmail.get(email))
                .filter(account -> account.password().equals(password))
                .map(Account::user);
    }
}
