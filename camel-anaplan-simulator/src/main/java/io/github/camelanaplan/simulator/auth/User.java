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

/**
 * A user of the tenant.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param email also the login name
 * @param firstName the first name
 * @param lastName the last name
 * @param role what the user may do
 */
public record User(String id, String email, String firstName, String lastName, Role role) {

    /**
     * Whether this is an administrator.
     *
     * @return true for {@link Role#ADMIN}
     */
    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
