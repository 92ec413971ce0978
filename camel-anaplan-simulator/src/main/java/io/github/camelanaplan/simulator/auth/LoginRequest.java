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
 * What a client sends in order to log in.
 *
 * @param credentials the second word of the {@code Authorization} header
 * @param body the body as text; empty when none was sent
 */
public record LoginRequest(String credentials, String body) {

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "login request";
    }
}
