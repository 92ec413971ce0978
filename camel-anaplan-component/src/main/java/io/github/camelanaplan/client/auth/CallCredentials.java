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

import java.time.Instant;

/** Credentials that can be shown with each call. Immutable; {@code toString} shows no secret. */
public interface CallCredentials {

    /** Whom or what they stand for, for messages; never a secret. */
    String subject();

    /**
     * The value of the Authorization header: a secret.
     *
     * @param now by the clock here
     * @throws io.github.camelanaplan.client.error.KeyMaterialException when they cannot be used, or no longer
     */
    String authorization(Instant now);

    /** What a person should look at when they were refused. */
    String advice();
}
