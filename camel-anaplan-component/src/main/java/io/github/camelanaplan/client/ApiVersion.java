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
package io.github.camelanaplan.client;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.client.auth.SignInStyle;
import io.github.camelanaplan.client.internal.codec.ApiCodec;
import io.github.camelanaplan.client.internal.codec.Codec13;
import io.github.camelanaplan.client.internal.codec.Codec20;
import io.github.camelanaplan.client.model.Ability;

/** The versions of Anaplan's Integration API. What moves content and runs tasks is the same in both. */
public enum ApiVersion {
    /** The current one: users sign in for a session. */
    V2_0(new Codec20(), SignInStyle.SESSION),
    /** The one before, which has less: users show their credentials with each call. */
    V1_3(new Codec13(), SignInStyle.EACH_CALL);

    private final ApiCodec codec;
    private final SignInStyle signIn;

    ApiVersion(ApiCodec codec, SignInStyle signIn) {
        this.codec = codec;
        this.signIn = signIn;
    }

    /** The version that is written so, such as {@code 2.0}; empty when there is none. */
    public static Optional<ApiVersion> of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number().equals(number))
                .findFirst();
    }

    /** All numbers. */
    public static List<String> numbers() {
        return Arrays.stream(values()).map(ApiVersion::number).toList();
    }

    /** The numbers of the versions that have something. */
    public static List<String> numbersWith(Ability ability) {
        return Arrays.stream(values())
                .filter(version -> version.has(ability))
                .map(ApiVersion::number)
                .toList();
    }

    /** The version as people write it. */
    public String number() {
        return codec.version();
    }

    /** Whether there is something that not every version has. */
    public boolean has(Ability ability) {
        return codec.has(ability);
    }

    /** How users are let in. */
    public SignInStyle signIn() {
        return signIn;
    }

    /** How it writes what all versions mean. */
    ApiCodec codec() {
        return codec;
    }

    @Override
    public String toString() {
        return number();
    }
}
