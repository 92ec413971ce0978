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
package io.github.camelanaplan.simulator;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import io.github.camelanaplan.simulator.auth.Accounts;
import io.github.camelanaplan.simulator.auth.Certificates;
import io.github.camelanaplan.simulator.auth.Role;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.model.StableId;

/** Declares one user. Without further ado: an administrator with a stable generated id. */
public final class UserBuilder {

    private final String email;
    private final List<X509Certificate> certificates = new ArrayList<>();
    private String password;
    private String id;
    private String firstName = "Test";
    private String lastName = "User";
    private Role role = Role.ADMIN;

    UserBuilder(String email) {
        this.email = email;
        this.id = StableId.of("user", email);
    }

    /**
     * Sets the user's id.
     *
     * @param id by default 32 lower-case hexadecimal digits that depend on the e-mail address only
     * @return this builder
     */
    public UserBuilder id(String id) {
        this.id = id;
        return this;
    }

    /**
     * Sets the user's name.
     *
     * @param firstName {@code Test} by default
     * @param lastName {@code User} by default
     * @return this builder
     */
    public UserBuilder name(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
        return this;
    }

    /**
     * Makes this a user with access to the models but without administration: other users, workspace details and
     * opening or closing models are out of reach, and models in maintenance answer nothing but 424.
     *
     * @return this builder
     */
    public UserBuilder standard() {
        this.role = Role.STANDARD;
        return this;
    }

    /**
     * Makes this a user without access to any model: they are still listed, but nearly all that is below them
     * answers 404 as if it did not exist, and task lists are empty.
     *
     * @return this builder
     */
    public UserBuilder withoutModelAccess() {
        this.role = Role.NO_ACCESS;
        return this;
    }

    /**
     * Lets the user log in with a certificate.
     *
     * @param certificate one of several; of any authority, expired or not
     * @return this builder
     */
    public UserBuilder certificate(X509Certificate certificate) {
        certificates.add(certificate);
        return this;
    }

    /**
     * Makes this a user of single sign-on: no password is accepted, also when one was declared.
     *
     * @return this builder
     */
    public UserBuilder singleSignOn() {
        this.password = null;
        return this;
    }

    UserBuilder password(String password) {
        this.password = password;
        return this;
    }

    void register(Accounts accounts, Certificates registry) {
        User user = build();
        if (password == null) {
            accounts.add(user);
        } else {
            accounts.add(user, password);
        }
        certificates.forEach(certificate -> registry.register(certificate, user));
    }

    User build() {
        return new User(id, email, firstName, lastName, role);
    }
}
