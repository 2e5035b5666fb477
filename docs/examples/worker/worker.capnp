using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "plans", worker = .plans)],
  sockets = [(name = "http", address = "127.0.0.1:8080", http = (), service = "plans")],
);

const plans :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "out/worker.js")],
  compatibilityDate = "2026-11-01",
);
