#include "src/http/service.hpp"

#include "src/base/error.hpp"
#include "src/http/problem.hpp"

#include <exception>
#include <typeinfo>

namespace epingle::http {

namespace {

/// The text of a foreign exception may quote the query, which no log may hold; our own Error of
/// kind internal does not.
std::string fault_text(Request const& request, std::exception const& failure, bool is_ours) {
    bool const is_harmless =
        is_ours || (request.body.empty() && path_of(request).size() == request.target.size());
    return std::string{path_of(request)} + ": " +
           (is_harmless ? failure.what() : typeid(failure).name());
}

}  // namespace

std::string_view path_of(Request const& request) noexcept {
    return std::string_view{request.target}.substr(0, request.target.find('?'));
}

void report_fault(Service const& service, std::string const& text) {
    if (service.options.on_fault) {
        service.options.on_fault(text);
    }
}

Reply reply_to_failure(Service const& service, Request const& request) {
    try {
        throw;
    } catch (Error const& failure) {
        if (failure.kind() == ErrorKind::internal) {
            report_fault(service, fault_text(request, failure, true));
        }
        return Reply{problem_of(failure), request};
    } catch (std::exception const& failure) {
        report_fault(service, fault_text(request, failure, false));
    } catch (...) {
        report_fault(service, std::string{path_of(request)} + ": unknown exception");
    }
    return Reply{problem_of(Error{ErrorKind::internal, ""}), request};
}

}  // namespace epingle::http
