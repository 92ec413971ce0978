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
package io.github.camelanaplan.simulator.resources;

import java.util.function.Supplier;

import io.github.camelanaplan.simulator.auth.Role;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** What a call does to a model, and so in which states of the model and for whom it is refused. */
enum Access {
    /** Looks. */
    READ {
        @Override
        void check(HostedModel model, User user, Supplier<HttpFailure> noAccess) {
            requireVisible(user, noAccess);
            requireOnline(model, user);
            model.load();
        }
    },
    /** Looks at task lists, which are empty and not missing for users without access. */
    READ_TASKS {
        @Override
        void check(HostedModel model, User user, Supplier<HttpFailure> noAccess) {
            requireOnline(model, user);
            model.load();
        }
    },
    /** Changes contents or starts a task. */
    WRITE {
        @Override
        void check(HostedModel model, User user, Supplier<HttpFailure> noAccess) {
            requireVisible(user, noAccess);
            requireOnline(model, user);
            switch (model.state()) {
                case LOCKED -> throw HttpFailure.of(423, "Model is locked");
                case MAINTENANCE -> throw HttpFailure.of(424, "Model is offline");
                default -> model.load();
            }
        }
    },
    /** Asks for or changes whether the model is in memory. */
    MANAGE {
        @Override
        void check(HostedModel model, User user, Supplier<HttpFailure> noAccess) {
            requireVisible(user, noAccess);
        }
    };

    /** Ends the call with an error unless it is allowed. */
    abstract void check(HostedModel model, User user, Supplier<HttpFailure> noAccess);

    private static void requireVisible(User user, Supplier<HttpFailure> noAccess) {
        if (user.role() == Role.NO_ACCESS) {
            throw noAccess.get();
        }
    }

    private static void requireOnline(HostedModel model, User user) {
        switch (model.state()) {
            case ARCHIVED -> throw HttpFailure.of(422, "Model is archived");
            case MAINTENANCE -> {
                if (!user.isAdmin()) {
                    throw HttpFailure.of(424, "Model is offline");
                }
            }
            default -> {
                // open for reads
            }
        }
    }
}
